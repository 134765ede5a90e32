package dev.buybox.bench.catalogue.contender;

import dev.buybox.bench.objects.SellerRecord;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The attributes of sellers as columns of doubles. */
final class SellerColumns {
  final double[] onTimeNum;
  final double[] onTimeDen;
  final double[] defectsNum;
  final double[] defectsDen;
  final double[] satisfactionNum;
  final double[] satisfactionDen;
  final double[] cancellationsNum;
  final double[] cancellationsDen;
  final double[] wrongItemsNum;
  final double[] wrongItemsDen;
  final double[] replyHours;
  final double[] returnDays;

  SellerColumns(List<SellerRecord> sellers) {
    onTimeNum = column(sellers, seller -> seller.onTime().num());
    onTimeDen = column(sellers, seller -> seller.onTime().den());
    defectsNum = column(sellers, seller -> seller.defects().num());
    defectsDen = column(sellers, seller -> seller.defects().den());
    satisfactionNum = column(sellers, seller -> seller.satisfaction().num());
    satisfactionDen = column(sellers, seller -> seller.satisfaction().den());
    cancellationsNum = column(sellers, seller -> seller.cancellations().num());
    cancellationsDen = column(sellers, seller -> seller.cancellations().den());
    wrongItemsNum = column(sellers, seller -> seller.wrongItems().num());
    wrongItemsDen = column(sellers, seller -> seller.wrongItems().den());
    replyHours = column(sellers, SellerRecord::replyHours);
    returnDays = column(sellers, SellerRecord::returnDays);
  }

  private static double[] column(
      List<SellerRecord> sellers, ToDoubleFunction<SellerRecord> attribute) {
    return sellers.stream().mapToDouble(attribute).toArray();
  }

  int count() {
    return replyHours.length;
  }

  /** Returns the points of the seven criteria that look at a seller. */
  double points(int seller) {
    return TenPoints.onTime(onTimeNum[seller], onTimeDen[seller])
        + TenPoints.defects(defectsNum[seller], defectsDen[seller])
        + TenPoints.satisfaction(satisfactionNum[seller], satisfactionDen[seller])
        + TenPoints.cancellations(cancellationsNum[seller], cancellationsDen[seller])
        + TenPoints.wrongItems(wrongItemsNum[seller], wrongItemsDen[seller])
        + TenPoints.reply(replyHours[seller])
        + TenPoints.returns(returnDays[seller]);
  }
}
