/** Events brought to their account's own server, as Standard Webhooks has it. */
@NullMarked
package dev.laurel.event.webhook;

import org.jspecify.annotations.NullMarked;
