package dev.buybox.whatif;

import com.google.common.collect.ImmutableList;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Gate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A named list of changes to policies and data, all made at once: what one of them says does not
 * depend on the others, and their order does not matter but for what is added last. Immutable, for
 * any number of threads.
 *
 * <p>A scenario is refused, with every fault and its place, if it names what is not there, or
 * changes one thing twice: one weight, one threshold, one offer's price, one cell. What is wrong by
 * itself is told by {@link Builder#build()} and {@link #parse}, the rest by {@link #apply}.
 */
public final class Scenario {
  private final String name;
  private final String place;
  private final ImmutableList<Change> changes;

  private Scenario(String name, String place, List<Change> changes) {
    this.name = name;
    this.place = place;
    this.changes = ImmutableList.copyOf(changes);
  }

  /**
   * Returns a builder.
   *
   * @param name 1 to {@link ScenarioLimits#MAX_NAME_CHARS} characters, not blank, without control
   *     characters
   */
  public static Builder builder(String name) {
    return new Builder(name, "");
  }

  /**
   * Returns a builder of a scenario that stands in a file.
   *
   * @param place of it, such as {@code scenarios[1].}
   */
  static Builder builder(String name, String place) {
    return new Builder(name, place);
  }

  /** Returns the scenario that changes nothing. */
  public static Scenario unchanged() {
    return builder("unchanged").build();
  }

  /**
   * Reads scenarios from JSON: {@code {"scenarios": [{"name": ..., "changes": [{"change": "weight",
   * "criterion": ..., "to": ...}, ...]}, ...]}}. The document {@code whatif.md} lists all changes
   * and their keys.
   *
   * @throws InvalidScenarioException with all faults, if anything in it is wrong
   */
  public static List<Scenario> parse(String json) {
    return ScenarioReader.read(json);
  }

  /**
   * Reads scenarios from a file, as {@link #parse} does.
   *
   * @param file UTF-8, at most {@link ScenarioLimits#MAX_DOCUMENT_BYTES}
   * @throws InvalidScenarioException with all faults, if anything in it is wrong
   * @throws IOException if the file cannot be read
   */
  public static List<Scenario> read(Path file) throws IOException {
    return ScenarioReader.read(file);
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the changes in their order. */
  public List<Change> changes() {
    return changes;
  }

  /**
   * Returns the situation that the changes make of another one.
   *
   * <p>What is not changed is shared. Where no seller leaves or joins, boxes, offers and sellers
   * keep their numbers, and a changed attribute takes a new column, which costs as much time as
   * memory. Where one leaves, all columns of offers are copied without its offers; where one joins,
   * the catalogue is built anew. Incumbents stay: where numbers change, a holder is found by its
   * ids, and holds nothing if it is gone.
   *
   * @throws InvalidScenarioException if the scenario names what is not there, changes one thing
   *     twice, or makes a policy that is wrong or does not fit the data
   */
  public Situation apply(Situation situation) {
    return new ScenarioRun(this, situation).apply();
  }

  /** Returns the place of all changes together: of the scenario, if it stands in a file. */
  String place() {
    return place.isEmpty() ? "changes" : place.substring(0, place.length() - 1);
  }

  /** Returns the place of a change. */
  String place(int change) {
    return place + "changes[" + change + "]";
  }

  /** Returns the name and how many changes there are. */
  @Override
  public String toString() {
    return name + " (" + changes.size() + " changes)";
  }

  /** Builds a {@link Scenario}; for one thread. */
  public static final class Builder {
    private final String name;
    private final String place;
    private final List<Change> changes = new ArrayList<>();

    private Builder(String name, String place) {
      this.name = name;
      this.place = place;
    }

    /** Adds a change. */
    public Builder add(Change change) {
      changes.add(change);
      return this;
    }

    /** Gives a criterion another weight; see {@link Change.Weight}. */
    public Builder weight(String criterion, BigDecimal to) {
      return add(new Change.Weight(criterion, to));
    }

    /** Multiplies the weight of a criterion; see {@link Change.WeightTimes}. */
    public Builder weightTimes(String criterion, BigDecimal factor) {
      return add(new Change.WeightTimes(criterion, factor));
    }

    /** Moves a point of a curve; see {@link Change.CurvePoint}. */
    public Builder curvePoint(String criterion, int point, double x, double value) {
      return add(new Change.CurvePoint(criterion, point, x, value));
    }

    /** Gives a gate another threshold; see {@link Change.Threshold}. */
    public Builder threshold(String gate, double to) {
      return add(new Change.Threshold(gate, to));
    }

    /** Adds a criterion; see {@link Change.AddCriterion}. */
    public Builder addCriterion(Criterion criterion) {
      return add(new Change.AddCriterion(criterion));
    }

    /** Drops a criterion; see {@link Change.DropCriterion}. */
    public Builder dropCriterion(String criterion) {
      return add(new Change.DropCriterion(criterion));
    }

    /** Adds a gate; see {@link Change.AddGate}. */
    public Builder addGate(Gate gate) {
      return add(new Change.AddGate(gate));
    }

    /** Drops a gate; see {@link Change.DropGate}. */
    public Builder dropGate(String gate) {
      return add(new Change.DropGate(gate));
    }

    /** Multiplies prices; see {@link Change.PriceTimes}. */
    public Builder priceTimes(Subset of, BigDecimal factor) {
      return add(new Change.PriceTimes(of, factor));
    }

    /** Adds an amount to prices; see {@link Change.PriceBy}. */
    public Builder priceBy(Subset of, BigDecimal amount) {
      return add(new Change.PriceBy(of, amount));
    }

    /** Sets an attribute; see {@link Change.SetAttribute}. */
    public Builder set(Subset of, String attribute, NewValue value) {
      return add(new Change.SetAttribute(of, attribute, value));
    }

    /**
     * Sets the counts of a seller.
     *
     * @param attribute such as {@code seller.on_time}
     */
    public Builder counts(String seller, String attribute, long num, long den) {
      return set(Subset.ofSeller(seller), attribute, new NewValue.Rate(num, den));
    }

    /** Lets a seller leave; see {@link Change.Leave}. */
    public Builder leave(String seller) {
      return add(new Change.Leave(seller));
    }

    /** Lets a seller join; see {@link Change.Join}. */
    public Builder join(Seller seller, List<Offer> offers) {
      return add(new Change.Join(seller, offers));
    }

    /**
     * Returns the scenario.
     *
     * @throws InvalidScenarioException if the name or a change is wrong by itself, or one thing is
     *     changed twice
     */
    public Scenario build() {
      ScenarioFaults faults = new ScenarioFaults();
      Scenario scenario = build(faults);
      faults.throwIfAny();
      return scenario;
    }

    Scenario build(ScenarioFaults faults) {
      Scenario scenario = new Scenario(name, place, changes);
      ScenarioCheck.check(scenario, place, faults);
      return scenario;
    }
  }
}
