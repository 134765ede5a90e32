-- The policy beside this file in SQL. A curve's points are (x, v); what is missing is worth 0.
CREATE MACRO line(x, x0, v0, x1, v1) AS v0 + (v1 - v0) * ((x - x0) / (x1 - x0));

CREATE MACRO points(percent, v) AS floor(percent * 10000000 * v + 0.5e0)::INTEGER;

CREATE MACRO rate(num, den, prior, strength) AS
  (coalesce(num, 0) + prior * strength) / (coalesce(den, 0) + strength);

CREATE MACRO three(x, x0, v0, x1, v1, x2, v2) AS CASE
  WHEN x IS NULL THEN 0e0
  WHEN x <= x0 THEN v0
  WHEN x < x1 THEN line(x, x0, v0, x1, v1)
  WHEN x < x2 THEN line(x, x1, v1, x2, v2)
  ELSE v2 END;

CREATE MACRO four(x, x0, v0, x1, v1, x2, v2, x3, v3) AS CASE
  WHEN x IS NULL THEN 0e0
  WHEN x <= x0 THEN v0
  WHEN x < x1 THEN line(x, x0, v0, x1, v1)
  WHEN x < x2 THEN line(x, x1, v1, x2, v2)
  WHEN x < x3 THEN line(x, x2, v2, x3, v3)
  ELSE v3 END;

CREATE MACRO seller_points(
  on_time_num, on_time_den, defects_num, defects_den, satisfaction_num, satisfaction_den,
  cancellations_num, cancellations_den, wrong_items_num, wrong_items_den, reply_hours, return_days) AS
  points(12, four(rate(on_time_num, on_time_den, 0.88e0, 20),
    0.80e0, 0e0, 0.90e0, 0.5e0, 0.95e0, 0.8e0, 0.99e0, 1e0))
  + points(10, four(rate(defects_num, defects_den, 0.02e0, 50),
    0.005e0, 1e0, 0.01e0, 0.8e0, 0.02e0, 0.4e0, 0.04e0, 0e0))
  + points(8, three(rate(satisfaction_num, satisfaction_den, 0.80e0, 20),
    0.70e0, 0e0, 0.90e0, 0.7e0, 0.98e0, 1e0))
  + points(5, four(rate(cancellations_num, cancellations_den, 0.025e0, 50),
    0e0, 1e0, 0.015e0, 0.8e0, 0.025e0, 0.4e0, 0.06e0, 0e0))
  + points(5, three(rate(wrong_items_num, wrong_items_den, 0.025e0, 50),
    0e0, 1e0, 0.01e0, 0.7e0, 0.06e0, 0e0))
  + points(2, four(reply_hours, 8e0, 1e0, 24e0, 0.6e0, 48e0, 0.2e0, 72e0, 0e0))
  + points(2, three(return_days, 2e0, 1e0, 6e0, 0.6e0, 14e0, 0e0));

CREATE MACRO offer_points(delivery_days, warranty_months, stock) AS
  points(12, CASE
    WHEN delivery_days IS NULL THEN 0e0
    WHEN delivery_days <= 1 THEN 1e0
    ELSE pow(2e0, (1 - delivery_days) / 3e0) END)
  + points(2, three(warranty_months, 0e0, 0e0, 12e0, 0.7e0, 24e0, 1e0))
  + points(2, three(stock, 1e0, 0e0, 5e0, 0.7e0, 20e0, 1e0));

-- An offer that is barred may be below the best.
CREATE MACRO price_points(landed, best) AS
  points(40, least(greatest(1 - ln(landed / best) / ln(3e0), 0e0), 1e0));

-- The lower end of the Wilson interval at a confidence of 0.9: z is 1.6448536269514722.
CREATE MACRO surely_above(num, den, limit_of_rate) AS
  coalesce(num >= 5 AND
    (num / den + 2.7055434540954146e0 / (2 * den)) / (1 + 2.7055434540954146e0 / den)
    - 1.6448536269514722e0 / (1 + 2.7055434540954146e0 / den)
      * sqrt(num / den * (1 - num / den) / den + 2.7055434540954146e0 / (4e0 * den * den))
    > limit_of_rate, false);
