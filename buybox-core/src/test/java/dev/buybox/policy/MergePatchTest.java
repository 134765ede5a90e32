package dev.buybox.policy;

import static dev.buybox.policy.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** JSON merge patches against the examples of RFC 7396, appendix A. */
class MergePatchTest {
  private static JsonNode tree(String text) {
    return PolicyJson.tree(json(text), new Faults()).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':'b'} | {'a':'c'} | {'a':'c'}",
        "{'a':'b'} | {'b':'c'} | {'a':'b','b':'c'}",
        "{'a':'b'} | {'a':null} | {}",
        "{'a':'b','b':'c'} | {'a':null} | {'b':'c'}",
        "{'a':['b']} | {'a':'c'} | {'a':'c'}",
        "{'a':'c'} | {'a':['b']} | {'a':['b']}",
        "{'a':{'b':'c'}} | {'a':{'b':'d','c':null}} | {'a':{'b':'d'}}",
        "{'a':[{'b':'c'}]} | {'a':[1]} | {'a':[1]}",
        "['a','b'] | ['c','d'] | ['c','d']",
        "{'a':'b'} | ['c'] | ['c']",
        "{'a':'foo'} | null | null",
        "{'a':'foo'} | 'bar' | 'bar'",
        "{'e':null} | {'a':1} | {'e':null,'a':1}",
        "[1,2] | {'a':'b','c':null} | {'a':'b'}",
        "{} | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{}}}",
      })
  void appliesAsTheRfcSays(String target, String patch, String result) {
    JsonNode before = tree(target);
    JsonNode change = tree(patch);
    assertThat(MergePatch.apply(before, change)).isEqualTo(tree(result));
    assertThat(before).isEqualTo(tree(target));
    assertThat(change).isEqualTo(tree(patch));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1} | {'a':1} | {}",
        "{'a':1} | {'a':2} | {'a':2}",
        "{'a':1,'b':2} | {'b':2} | {'a':null}",
        "{'b':2} | {'a':1,'b':2} | {'a':1}",
        "{'a':{'x':1,'y':2}} | {'a':{'x':1,'z':3}} | {'a':{'y':null,'z':3}}",
        "{'a':{'x':1}} | {'a':[1]} | {'a':[1]}",
        "{'a':[1]} | {'a':{'x':1}} | {'a':{'x':1}}",
        "{'a':[1,{'x':2}]} | {'a':[1,{'x':3}]} | {'a':[1,{'x':3}]}",
        "{'a':{}} | {} | {'a':null}",
        "{} | {'a':{}} | {'a':{}}",
        "3 | {} | {}",
        "{} | 'x' | 'x'",
      })
  void findsTheLeastPatch(String from, String to, String patch) {
    assertThat(MergePatch.between(tree(from), tree(to))).isEqualTo(tree(patch));
    assertThat(MergePatch.apply(tree(from), MergePatch.between(tree(from), tree(to))))
        .isEqualTo(tree(to));
  }

  @Test
  void keysKeepTheirOrder() {
    assertThat(MergePatch.apply(tree("{'b':1,'a':2}"), tree("{'c':3,'a':4}")))
        .hasToString(json("{'b':1,'a':4,'c':3}"));
  }
}
