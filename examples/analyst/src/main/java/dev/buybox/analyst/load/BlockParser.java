package dev.buybox.analyst.load;

import dev.buybox.analyst.load.ParsedBlock.BadLine;
import dev.buybox.catalog.InvalidDataException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Parses blocks of rows, one after the other. For one thread at a time. */
final class BlockParser {
  private final Header header;
  private final List<Integer> used;
  private final BlockRows rows;
  private final BlockTarget target;
  private final List<BadLine> badRows = new ArrayList<>();

  BlockParser(Header header, List<Integer> used, BlockTarget target) {
    this.target = target;
    this.header = header;
    this.used = used;
    this.rows = new BlockRows(used, header.width());
  }

  /** Returns who takes the rows. */
  BlockTarget target() {
    return target;
  }

  /** Parses a block; the rows of the one before have been added to the catalogue. */
  ParsedBlock parse(RecordBlock block) {
    badRows.clear();
    boolean regular = block.regular() && isUtf8(block);
    if (regular) {
      rows.begin(block);
      while (rows.next()) {
        addRow();
      }
    }
    return new ParsedBlock(regular, List.copyOf(badRows), rows.lines());
  }

  private static boolean isUtf8(RecordBlock block) {
    if (RowEnds.isAscii(block.bytes(), block.length())) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(block.bytes(), 0, block.length()));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  private void addRow() {
    if (rows.width() != header.width()) {
      badRows.add(new BadLine(rows.line(), CsvTable.otherWidth(rows.width(), header.width())));
    } else if (!rows.isPlain() || !target.addPlain(rows)) {
      addOddRow();
    }
  }

  private void addOddRow() {
    try {
      checkLengths();
      target.addOdd(rows);
    } catch (InvalidDataException bad) {
      badRows.add(new BadLine(rows.line(), bad.fault()));
      target.reject(rows);
    }
  }

  private void checkLengths() {
    int first = header.width();
    for (int slot = 0; slot < used.size(); slot++) {
      boolean tooLong = rows.cell(slot).length() > CsvLimits.MAX_CELL_CHARS;
      first = tooLong ? Math.min(first, used.get(slot)) : first;
    }
    if (first < header.width()) {
      throw CsvTable.tooLong(header.name(first), rows.cell(used.indexOf(first)).length());
    }
  }
}
