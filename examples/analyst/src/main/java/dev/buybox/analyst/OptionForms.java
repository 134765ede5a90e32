package dev.buybox.analyst;

import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The forms that options have, and what is said of a value that is not of its form. */
final class OptionForms {
  private OptionForms() {}

  /** An option with a text. */
  static OptionSpec.Builder text(String name, String label) {
    return OptionSpec.builder(name).arity("1").type(String.class).paramLabel(label);
  }

  /** An option with a whole number between two others. */
  static OptionSpec.Builder whole(String name, long least, long most) {
    ITypeConverter<Long> converter =
        value -> {
          try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
              return number;
            }
          } catch (NumberFormatException notWhole) {
            // Told below, as a number out of range is.
          }
          throw new TypeConversionException(
              String.format(
                  Locale.ROOT, "it is a whole number from %d to %d, not '%s'", least, most, value));
        };
    return OptionSpec.builder(name)
        .arity("1")
        .type(Long.class)
        .paramLabel("N")
        .converters(converter);
  }

  /** An option that is one of some words. */
  static OptionSpec.Builder choice(String name, String... values) {
    ITypeConverter<String> converter =
        value -> {
          if (Stream.of(values).noneMatch(value::equals)) {
            throw new TypeConversionException(
                "it is " + String.join(" or ", values) + ", not '" + value + "'");
          }
          return value;
        };
    return text(name, String.join("|", values)).converters(converter);
  }
}
