package dev.buybox.analyst.load;

/**
 * A piece of a CSV file that holds whole rows.
 *
 * @param bytes what holds it, from 0 on; not copied
 * @param length how many bytes it has
 * @param first whether the file begins here, with its header
 * @param regular whether a plain look found the end of each row, beyond doubt; otherwise it holds
 *     whatever comes next in the file
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy would cost as much as parsing.
record RecordBlock(byte[] bytes, int length, boolean first, boolean regular) {}
