package org.chancery.fuzz;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A fuzz target: a method over bytes, any bytes, that throws where what they must not break is broken. As a test it runs
 * over the inputs in {@code src/test/resources/fuzz/CLASS/METHOD} and over no bytes at all; {@code scripts/fuzz} looks
 * for inputs that it fails on, and what it finds is kept there.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(Corpus.class)
public @interface Fuzz {}
