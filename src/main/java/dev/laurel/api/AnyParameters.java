package dev.laurel.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource, or on an annotation of resources: query parameters that it does not name are passed over instead of
 * being refused. It is for pages, whose addresses people and other sites lengthen; in the API a filter must never be
 * ignored.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AnyParameters {}
