package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the command teaches its use. */
class UsageTest {
  @ParameterizedTest
  @CsvSource({
    "--help",
    "rank --help",
    "policy --help",
    "policy check --help",
    "generate --help",
    "policy describe --help",
    "policy diff --help",
    "policy list --help",
    "explain --help",
    "price-to-win --help",
    "rank -h"
  })
  void helpTeaches(String args) {
    Result result = Result.of(args.split(" ")).endsWith(ExitCode.FINE);

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("Usage: buybox", "Example", "Exit codes:", "3   bad input");
    assertThat(result.rows()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void helpOnRankNamesEveryOption() {
    assertThat(Result.of("rank", "--help").out())
        .contains(
            "--policy=FILE|NAME",
            "--offers=FILE",
            "--sellers=FILE",
            "--incumbents=FILE",
            "--out=FILE",
            "--format=csv|ndjson",
            "--winners-only",
            "--changed-since=DECISIONS",
            "DECIMAL(18,4)",
            "--on-bad-row=fail|skip",
            "--missing-columns=fail|allow",
            "general-merchandise",
            "refurbished-electronics",
            "1,000 characters");
  }

  @Test
  void helpOnGenerateNamesEveryOption() {
    assertThat(Result.of("generate", "--help").out())
        .contains("--products=N", "--seed=N", "--out=DIR", "--gzip", "--force", "1 to 10,000,000");
  }

  @Test
  void tellsItsVersion() {
    assertThat(Result.of("--version").endsWith(ExitCode.FINE).out()).startsWith("buybox ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rank --polcy x             | unknown options: '--polcy', 'x'  | Did you mean: --policy?
          rank --offers              | missing required parameter       | Try: buybox rank --help
          rank --offers a --offers b | should be specified only once    | Try: buybox rank --help
          rank --format=xml          | it is csv or ndjson, not 'xml'   | Try: buybox rank --help
          rank --on-bad-row=ignore   | it is fail or skip, not 'ignore' | Try: buybox rank --help
          rank --missing-columns=no  | it is fail or allow, not 'no'    | Try: buybox rank --help
          rank extra                 | unmatched argument               | Try: buybox rank --help
          rnak                       | unmatched argument               | Did you mean "rank"?
          help                       | unmatched argument               | Did you mean: buybox --help
          policy help                | unmatched argument               | Did you mean: buybox policy --help
          --offers x                 | unknown options                  | buybox rank --offers ...
          --offers=x                 | unknown option                   | buybox rank --offers=x ...
          policy                     | say what to do with the policy   | buybox policy check
          policy check               | missing required parameter       | buybox policy check --help
          policy check a b           | unmatched argument               | buybox policy check --help
          policy describe            | missing required parameter       | buybox policy describe --help
          policy describe x --sellers y | belong to --offers            | give it, too
          policy describe - --offers -  | - is standard input           | only one input
          policy describe x --format=pdf| it is text or md or html or json | policy describe --help
          policy diff x              | missing required parameter       | buybox policy diff --help
          policy list x              | unmatched argument               | buybox policy list --help
          policy chek x              | unmatched argument               | Did you mean: check?
          rank --sellers x           | belong to --offers               | give it, too
          rank --incumbents x        | belong to --offers               | give it, too
          rank --offers - --sellers -| - is standard input              | only one input
          rank --offers - --policy - | - is standard input              | only one input
          generate                   | missing required options         | buybox generate --help
          generate --products 5      | missing required option          | buybox generate --help
          generate --products 0 --out x        | whole number from 1 to 10000000, not '0' | Try
          generate --products 10000001 --out x | not '10000001'                   | Try
          generate --products few --out x      | not 'few'                        | Try
          generate --products 1e3 --out x      | not '1e3'                        | Try
          generate --products 5 --out x --seed 9223372036854775808 | not '9223372036854775808' | Try
          generate --products 5 --out x --sed 1 | unknown options             | --seed
          generat                    | unmatched argument               | Did you mean: generate
          rank @args                 | unmatched argument               | '@args'
          """)
  void wrongUseIsToldWithAHint(String args, String said, String hint) {
    Result.of(args.split(" ")).failsWith(ExitCode.WRONG_USE, said, hint);
  }
}
