package dev.buybox.bench.catalogue.contender;

/** One that could use several threads, on one: what the others are worth is told within a run. */
public final class OnOneThread implements Contender {
  private static final String ENDING = "-one-thread";

  private final Contender contender;

  /** Takes one that was made for a single thread. */
  public OnOneThread(Contender contender) {
    this.contender = contender;
  }

  /** Returns what a contender is called where it is given one thread only. */
  public static String name(String contender) {
    return contender + ENDING;
  }

  @Override
  public Description description() {
    Description given = contender.description();
    return new Description(
        name(given.name()), given.comparison(), given.role(), 1, given.offers(), given.bytes());
  }

  @Override
  public void prepare() throws Exception {
    contender.prepare();
  }

  @Override
  public long keptBytes() throws Exception {
    return contender.keptBytes();
  }

  @Override
  public void pass() throws Exception {
    contender.pass();
  }

  @Override
  public Answer answer() throws Exception {
    return contender.answer();
  }
}
