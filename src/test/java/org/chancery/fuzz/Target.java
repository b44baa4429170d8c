package org.chancery.fuzz;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where Jazzer enters: one method that is marked {@link Fuzz}, told by its class and name. */
public final class Target {
  private static @Nullable Object instance;
  private static @Nullable Method method;

  private Target() {}

  /** Takes the target that the arguments name: its class and its method. */
  public static void fuzzerInitialize(String[] arguments) throws ReflectiveOperationException {
    Constructor<?> constructor = Class.forName(arguments[0]).getDeclaredConstructor();
    constructor.setAccessible(true);
    instance = constructor.newInstance();
    method = constructor.getDeclaringClass().getDeclaredMethod(arguments[1], byte[].class);
    method.setAccessible(true);
  }

  /** Runs it. */
  public static void fuzzerTestOneInput(byte[] data) throws Throwable {
    try {
      Objects.requireNonNull(method).invoke(instance, (Object) data);
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }
}
