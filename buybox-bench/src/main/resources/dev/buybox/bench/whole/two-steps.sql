-- Without the price's ratio to the best, which moves all offers of a box alike while none of them is
-- above three times the best, the first of a box is known after one grouping.
COPY (
  WITH ${scored},
  kept AS MATERIALIZED (SELECT * FROM scored),
  boxes AS MATERIALIZED (
    SELECT product, condition, segment, any_value(currency) AS currency,
      min(landed) FILTER (WHERE eligible) AS best,
      max(landed) FILTER (WHERE eligible) AS most,
      arg_max({'offer': offer, 'seller': seller, 'own': own, 'landed': landed},
        {'score': own - (ln(landed::DOUBLE) * (400000000 / ln(3e0)))::BIGINT, 'price': -landed})
        FILTER (WHERE eligible) AS winner
    FROM kept GROUP BY product, condition, segment),
  wide AS (
    SELECT product, condition, segment, any_value(b.currency) AS currency,
      arg_max({'offer': offer, 'seller': seller, 'own': own, 'landed': landed, 'best': best},
        {'score': own + price_points(landed::DOUBLE, best::DOUBLE), 'price': -landed})
        FILTER (WHERE eligible) AS winner
    FROM kept JOIN (SELECT * FROM boxes WHERE most > 3 * best) b USING (product, condition, segment)
    GROUP BY product, condition, segment)
  SELECT product, condition, segment, winner.offer AS offer, winner.seller AS seller,
    CASE WHEN winner IS NULL THEN 'NO_WINNER' ELSE 'WINNER' END AS status,
    winner.own + price_points(winner.landed::DOUBLE, best::DOUBLE) AS score,
    winner.landed AS landed_price, currency
  FROM boxes WHERE most IS NULL OR most <= 3 * best
  UNION ALL
  SELECT product, condition, segment, winner.offer, winner.seller, 'WINNER',
    winner.own + price_points(winner.landed::DOUBLE, winner.best::DOUBLE), winner.landed, currency
  FROM wide
) TO '${out}' ${format}
