package dev.buybox.live;

/** Finds sellers by what stands beside their offers. */
interface SellerRows {
  /** Returns a seller as it stands beside one of its offers. */
  SellerRow row(int row);
}
