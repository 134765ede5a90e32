/**
 * What would it take to win? {@link dev.buybox.advice.Advisor} answers for one offer, or for all
 * offers of a seller, by trying prices and qualities under the very rules that decide.
 */
@NullMarked
package dev.buybox.advice;

import org.jspecify.annotations.NullMarked;
