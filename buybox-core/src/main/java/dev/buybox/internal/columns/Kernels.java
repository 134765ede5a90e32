package dev.buybox.internal.columns;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * Chooses the kernel. The one that needs the incubating Vector API is looked for by name, as the
 * library must run without that module.
 */
public final class Kernels {
  /**
   * The system property that overrides the choice: {@code plain} or {@code vector}; {@code auto} is
   * as if it were not set.
   */
  public static final String PROPERTY = "buybox.kernel";

  /** The kernel that is always there. */
  static final Kernel PLAIN = new PlainKernel();

  static final BlockKernel PLAIN_BLOCKS = new PlainBlockKernel();

  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final String VECTOR_KERNEL = "dev.buybox.internal.columns.VectorKernel";
  private static final String VECTOR_LENGTH = "dev.buybox.internal.columns.VectorLength";

  private Kernels() {}

  /** Returns the kernel that is always there. */
  public static BlockKernel plainBlocks() {
    return PLAIN_BLOCKS;
  }

  /**
   * Returns the kernel that the property asks for; without it, the vector kernel where it can be
   * had and is worth it, else the plain one.
   *
   * @throws IllegalArgumentException if the property says something else, or asks for the vector
   *     kernel where it cannot be had
   */
  public static Kernel choose() {
    String asked = System.getProperty(PROPERTY, "auto");
    return switch (asked) {
      case "auto" -> vector(true).orElse(PLAIN);
      case "plain" -> PLAIN;
      case "vector" -> vector(false).orElseThrow(() -> new IllegalArgumentException(missing()));
      default ->
          throw new IllegalArgumentException(
              "the system property " + PROPERTY + " is auto, plain or vector, was " + asked);
    };
  }

  private static String missing() {
    return "the system property "
        + PROPERTY
        + " asks for the vector kernel, which needs the Vector API and vectors of 128 to 512 bits;"
        + " start Java with --add-modules "
        + VECTOR_MODULE;
  }

  private static Optional<Kernel> vector(boolean onlyIfWorthIt) {
    Optional<Module> module = ModuleLayer.boot().findModule(VECTOR_MODULE);
    if (module.isEmpty()) {
      return Optional.empty();
    }
    Kernels.class.getModule().addReads(module.get());
    try {
      Class<?> length = Class.forName(VECTOR_LENGTH);
      String asked = onlyIfWorthIt ? "isWorthIt" : "fits";
      boolean taken = length.getMethod(asked).invoke(null).equals(true);
      return taken && !(onlyIfWorthIt && makesObjectsOfVectors())
          ? Optional.of(
              Class.forName(VECTOR_KERNEL).asSubclass(Kernel.class).getConstructor().newInstance())
          : Optional.empty();
    } catch (ClassNotFoundException absent) {
      return Optional.empty();
    } catch (NoSuchMethodException
        | InvocationTargetException
        | InstantiationException
        | IllegalAccessException impossible) {
      throw new IllegalStateException(
          VECTOR_KERNEL + " is not the one it was built with", impossible);
    }
  }

  /** HotSpot's second compiler is the one that knows vectors; without it each is an object. */
  private static boolean makesObjectsOfVectors() {
    String mode = System.getProperty("java.vm.info", "");
    return mode.contains("interpreted") || mode.contains("emulated-client");
  }
}
