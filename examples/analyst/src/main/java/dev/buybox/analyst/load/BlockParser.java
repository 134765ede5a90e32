package dev.buybox.analyst.load;

import dev.buybox.analyst.load.ParsedBlock.BadLine;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Parses blocks of rows, one after the other. For one thread at a time. */
final class BlockParser {
  private final Header header;
  private final BlockRows rows;
  private final BlockTarget target;
  private final List<BadLine> badRows = new ArrayList<>();

  BlockParser(Header header, List<Integer> used, BlockTarget target) {
    this.target = target;
    this.header = header;
    this.rows = new BlockRows(header, used);
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
    } else {
      target.take(rows).ifPresent(fault -> badRows.add(new BadLine(rows.line(), fault)));
    }
  }
}
