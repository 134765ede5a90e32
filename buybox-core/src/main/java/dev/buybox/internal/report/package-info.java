/** What people read, once: the same blocks as plain text, Markdown and HTML. */
@NullMarked
package dev.buybox.internal.report;

import org.jspecify.annotations.NullMarked;
