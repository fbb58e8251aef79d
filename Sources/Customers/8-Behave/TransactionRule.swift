// Stage 8's rule: which column of a table of transactions means what.

/// What a column of transactions can mean; raw values are what `--map` takes.
public enum TransactionAttribute: String, Sendable, Hashable, CaseIterable {
  case customer, date, amount, product, category, channel, store, quantity, price, discount, id

  /// Names under which the column is recognised: lower case, without anything but letters and
  /// digits, best first.
  var names: [String] {
    switch self {
    case .customer:
      [
        "customer", "customerid", "customerno", "customernumber", "custid", "client", "clientid",
        "user", "userid", "member", "memberid", "cardid", "cardnumber", "buyer", "buyerid",
        "客户", "客户编号", "客户号", "客户id", "顾客", "会员", "会员号", "会员编号", "用户", "用户id",
      ]
    case .date:
      [
        "date", "transactiondate", "purchasedate", "orderdate", "invoicedate", "saledate",
        "datetime", "timestamp", "time", "day", "createdat", "日期", "交易日期", "订单日期",
        "购买日期", "下单时间", "交易时间", "时间",
      ]
    case .amount:
      [
        "amount", "total", "totalamount", "totalprice", "linetotal", "revenue", "sales", "spend",
        "value", "paid", "net", "sum", "金额", "总额", "交易金额", "订单金额", "消费金额", "实付金额",
      ]
    case .product:
      [
        "product", "productid", "item", "itemid", "sku", "stockcode", "article", "产品", "商品",
        "商品编号", "产品编号",
      ]
    case .category:
      [
        "category", "productcategory", "department", "productgroup", "类别", "品类", "类目", "分类",
      ]
    case .channel: ["channel", "saleschannel", "渠道", "销售渠道"]
    case .store: ["store", "storeid", "shop", "shopid", "branch", "outlet", "门店", "店铺", "门店编号"]
    case .quantity: ["quantity", "qty", "units", "pieces", "count", "数量", "件数"]
    case .price: ["price", "unitprice", "单价", "价格"]
    case .discount:
      ["discount", "discountamount", "rebate", "givenoff", "折扣", "折扣金额", "优惠", "优惠金额"]
    case .id: ["id", "recordid", "记录编号"]
    }
  }
}

/// Which columns to read: those that are named, and near names for the others.
public struct TransactionRule: Sendable, Equatable {
  /// The column of an attribute, where the user says so.
  public var columns: [TransactionAttribute: String]

  /// A rule; by default everything is recognised by its name.
  public init(columns: [TransactionAttribute: String] = [:]) { self.columns = columns }

  /// The column of an attribute among those names, if there is one.
  func column(of attribute: TransactionAttribute, among names: [String]) -> String? {
    if let given = columns[attribute] { return given }
    let taken = Set(columns.values)
    let plain = names.map { name in
      String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
    for near in attribute.names {
      for (name, own) in zip(names, plain) where own == near && !taken.contains(name) {
        return name
      }
    }
    return nil
  }
}
