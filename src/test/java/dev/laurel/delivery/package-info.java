/** What is delivered beside the program: manifests, image, workflow. */
@NullMarked
package dev.laurel.delivery;

import org.jspecify.annotations.NullMarked;
