COPY (
  WITH ${scored},
  kept AS MATERIALIZED (SELECT * FROM scored),
  boxes AS (
    SELECT product, condition, segment, min(landed) FILTER (WHERE eligible) AS best
    FROM kept GROUP BY product, condition, segment),
  placed AS (
    SELECT *, own + price_points(landed::DOUBLE, best::DOUBLE) AS score
    FROM kept JOIN boxes USING (product, condition, segment)),
  winners AS (
    SELECT product, condition, segment, any_value(currency) AS currency,
      arg_max({'offer': offer, 'seller': seller, 'score': score, 'landed': landed},
        {'score': score, 'price': -landed}) FILTER (WHERE eligible) AS winner
    FROM placed GROUP BY product, condition, segment)
  SELECT product, condition, segment, winner.offer AS offer, winner.seller AS seller,
    CASE WHEN winner IS NULL THEN 'NO_WINNER' ELSE 'WINNER' END AS status,
    winner.score AS score, winner.landed AS landed_price, currency
  FROM winners
) TO '${out}' ${format}
