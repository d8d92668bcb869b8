package dev.laurel.api;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation whose answer goes out compressed to whoever says that they read it (decision 0146). Not for an answer
 * that holds a secret, nor for one with an entity tag: the same tag would stand for two rows of bytes.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Compressed {}
