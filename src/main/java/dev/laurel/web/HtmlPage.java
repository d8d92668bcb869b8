package dev.laurel.web;

import dev.laurel.api.AnyParameters;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource that people look at in a browser: it answers HTML, its problems are pages, and what others hang onto its
 * address, such as where a link was clicked, is passed over.
 */
@Inherited
@AnyParameters
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HtmlPage {}
