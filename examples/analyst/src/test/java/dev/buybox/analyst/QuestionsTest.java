package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code buybox explain} and {@code buybox price-to-win}. */
class QuestionsTest {
  private static final String POLICY =
      """
      {"policy": "mine", "version": "7", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 3,
         "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [2, 0]]}},
        {"name": "service", "of": "seller.service", "weight": 1,
         "value": {"relative_to": "best_eligible", "better": "higher",
          "points": [[1, 1], [3, 0]]}}],
       "gates": [{"of": "offer.stock", "at_least": 1, "code": "no-stock", "reason": "sold out"}]}
      """;
  private static final String OFFERS =
      """
      product,condition,offer,seller,price,stock,min_price
      p,new,a,s,100.00,1,99.50
      p,new,b,t,101.00,1,
      p,new,gone,t,90.00,0,
      p,used,c,s,50.00,1,
      q,,d,s,20.00,0,
      """;
  private static final String SELLERS = "seller,service\ns,4.7361\nt,9.8274\n";

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("policy.json"), POLICY);
    Files.writeString(folder.resolve("offers.csv"), OFFERS);
    Files.writeString(folder.resolve("sellers.csv"), SELLERS);
  }

  private Result ask(String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("--policy", folder.resolve("policy.json").toString()));
    args.addAll(List.of("--offers", folder.resolve("offers.csv").toString()));
    args.addAll(List.of("--sellers", folder.resolve("sellers.csv").toString()));
    args.addAll(List.of(more));
    return Result.of(args.toArray(String[]::new));
  }

  private static JsonNode json(Result result) {
    return JsonMapper.shared().readTree(result.endsWith(ExitCode.FINE).out());
  }

  @Test
  void explainsTheWinnerWithoutAnOffer() {
    JsonNode told = json(ask("explain", "--product=p", "--condition=new", "--format=json"));
    assertThat(told.path("standing").asString()).isEqualTo("winner");
    int sum = 0;
    for (JsonNode criterion : told.path("criteria")) {
      sum += criterion.path("points").intValue();
    }
    assertThat(told.path("score").intValue()).isEqualTo(sum).isPositive();
  }

  @Test
  void explainsEveryOfferOfABoxThatNobodyWins() {
    assertThat(ask("explain", "--product=q").endsWith(ExitCode.FINE).out())
        .contains("It is barred by: no-stock (sold out).");
    assertThat(json(ask("explain", "--product=q", "--format=json")).size()).isEqualTo(1);
  }

  @Test
  void explainsABarredOffer() {
    Result result = ask("explain", "--product=p", "--condition=new", "--offer=gone");
    assertThat(result.endsWith(ExitCode.FINE).out())
        .contains("barred by: no-stock (sold out)", "offer.stock at least 1", "BARRED");
  }

  @Test
  void comparesTwoOffersInBothViews() {
    String[] question = {"--product=p", "--condition=new", "--offer=a", "--against=b"};
    assertThat(ask("explain", question).endsWith(ExitCode.FINE).out())
        .contains("What tipped it, first things first", "service", "price");
    Result shown =
        ask(
            "explain",
            "--product=p",
            "--condition=new",
            "--offer=a",
            "--against=b",
            "--view=seller");
    assertThat(shown.endsWith(ExitCode.FINE).out()).contains("all else").doesNotContain("9.8274");
  }

  @Test
  void sellerReadsNoPrivateNumberOfARival() {
    for (String format : List.of("text", "json", "md")) {
      Result staff = explainA(format, "staff");
      Result seller = explainA(format, "seller");
      assertThat(staff.out()).as(format).contains("9.8274");
      assertThat(seller.out()).as(format).doesNotContain("9.8274").contains("4.7361");
    }
  }

  private Result explainA(String format, String view) {
    return ask(
            "explain",
            "--product=p",
            "--condition=new",
            "--offer=a",
            "--format=" + format,
            "--view=" + view)
        .endsWith(ExitCode.FINE);
  }

  @Test
  void tellsThePriceToWin() {
    JsonNode told =
        json(ask("price-to-win", "--product=p", "--condition=new", "--offer=a", "--format=json"));
    assertThat(told.path("outcome").asString()).isEqualTo("unreachable");
    JsonNode other =
        json(ask("price-to-win", "--product=p", "--condition=new", "--offer=b", "--format=json"));
    assertThat(other.path("outcome").asString()).isEqualTo("winning");
    assertThat(other.path("highest_price").asString()).isNotEqualTo("101.00");
  }

  @Test
  void tellsAllOffersOfASeller() {
    Result result = ask("price-to-win", "--seller=s");
    assertThat(result.endsWith(ExitCode.FINE).out())
        .contains("Of 3 offers: winning 1, of them without competition 1;")
        .contains("barred: no-stock");
  }

  @Test
  void writesToAFile() throws IOException {
    Path answer = folder.resolve("answer.md");
    ask("explain", "--product=p", "--condition=used", "--format=md", "--out=" + answer)
        .endsWith(ExitCode.FINE);
    assertThat(answer).content().startsWith("# Offer c of s\n");
  }

  @Test
  void namesWhatThereIs() {
    ask("explain", "--product=pp").failsWith(ExitCode.BAD_INPUT, "no product \"pp\"", "\"p\"");
    ask("explain", "--product=p")
        .failsWith(ExitCode.BAD_INPUT, "several boxes", "--condition \"new\"");
    ask("explain", "--product=p", "--condition=old")
        .failsWith(ExitCode.BAD_INPUT, "no such box", "--condition \"used\"");
    ask("explain", "--product=q", "--offer=x").failsWith(ExitCode.BAD_INPUT, "no offer \"x\"");
    ask("price-to-win", "--seller=u").failsWith(ExitCode.BAD_INPUT, "no seller \"u\"", "\"s\"");
  }

  @Test
  void refusesContradictions() {
    ask("price-to-win").failsWith(ExitCode.WRONG_USE, "--product P --offer O, or --seller S");
    ask("price-to-win", "--product=p", "--seller=s").failsWith(ExitCode.WRONG_USE, "either");
    ask("explain", "--product=q", "--against=d")
        .failsWith(ExitCode.WRONG_USE, "belongs to --offer");
    ask("explain", "--product=q", "--offer=d", "--against=d")
        .failsWith(ExitCode.WRONG_USE, "another offer");
    ask("explain").failsWith(ExitCode.WRONG_USE, "--product");
    ask("explain", "--product=q", "--view=rival").failsWith(ExitCode.WRONG_USE, "staff or seller");
    ask("explain", "--product=q", "--out=" + folder.resolve("policy.json"))
        .failsWith(ExitCode.WRONG_USE, "would be lost");
  }

  @Test
  void namesThePolicyThatNeedsNoFurtherColumns() {
    String offers = new TestFiles(folder).write("few.csv", "product,offer,seller,price\np,a,s,5\n");

    for (String command : List.of("explain", "price-to-win")) {
      Result.of(command, "--offers", offers, "--product", "p", "--offer", "a")
          .failsWith(ExitCode.BAD_INPUT, "No --policy was given", "Try --policy cheapest");
    }
  }
}
