@NullMarked
package dev.buybox.advice;

import org.jspecify.annotations.NullMarked;
