/** How the command talks to a person: messages, progress, and texts that are safe to show. */
@NullMarked
package dev.buybox.analyst.console;

import org.jspecify.annotations.NullMarked;
