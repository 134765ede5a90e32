package dev.buybox.internal.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vector that one method hands to another may become an object: as ever the compiler likes. */
class VectorsStayWithinMethodsTest {
  @ParameterizedTest
  @ValueSource(strings = {"VectorKernel", "VectorBlockKernel"})
  void noMethodTakesOrReturnsVectors(String kernel) throws ClassNotFoundException {
    Method[] methods =
        Class.forName(getClass().getPackageName() + "." + kernel).getDeclaredMethods();

    assertThat(methods).isNotEmpty();
    for (Method method : methods) {
      assertThat(
              Stream.concat(
                  Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes())))
          .as(method.getName())
          .noneMatch(type -> type.getName().startsWith("jdk.incubator.vector."));
    }
  }
}
