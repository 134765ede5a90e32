seller_points AS MATERIALIZED (
  SELECT seller,
    seller_points("on_time.num", "on_time.den", "defects.num", "defects.den",
      "satisfaction.num", "satisfaction.den", "cancellations.num", "cancellations.den",
      "wrong_items.num", "wrong_items.den", reply_hours, return_days) AS points,
    surely_above("defects.num", "defects.den", 0.02e0)
      OR surely_above("cancellations.num", "cancellations.den", 0.025e0) AS barred
  FROM ${sellers}),
scored AS (
  SELECT product, coalesce(condition, '') AS condition, coalesce(segment, '') AS segment,
    offer, seller, currency,
    price + coalesce(shipping, 0) AS landed,
    offer_points(delivery_days, warranty_months, stock) + coalesce(points,
      seller_points(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)) AS own,
    coalesce(stock >= 1, false)
      AND NOT coalesce(barred, false)
      AND coalesce(2 * landed <= 3 * reference_price, true)
      AND coalesce(10 * landed >= 3 * reference_price, true) AS eligible
  FROM ${offers} LEFT JOIN seller_points USING (seller))
