# Shows a few customers with their records as columns.
# Reads clusters.csv, customers.csv and the records (CSV without line breaks inside fields).

function split_csv(line, fields,    count, at, char, quoted, text) {
  count = 0; text = ""; quoted = 0
  for (at = 1; at <= length(line); at++) {
    char = substr(line, at, 1)
    if (quoted) {
      if (char == "\"" && substr(line, at + 1, 1) == "\"") { text = text char; at++ }
      else if (char == "\"") quoted = 0
      else text = text char
    } else if (char == "\"") quoted = 1
    else if (char == ",") { fields[++count] = text; text = "" }
    else if (char != "\r") text = text char
  }
  fields[++count] = text
  return count
}

function cell(text, width) {
  if (length(text) > width) text = substr(text, 1, width - 1) "…"
  return sprintf("%-" width "s", text)
}

FNR == 1 {
  file++
  columns = split_csv($0, header)
  for (column = 1; column <= columns; column++) {
    if (file == 1 && header[column] == "id") id_column = column
    if (file == 3 && header[column] == "id") record_id = column
    if (file == 3 && header[column] == "source") record_source = column
    if (file == 2) golden_header[column] = header[column]
    if (file == 3) record_header[column] = header[column]
  }
  if (file == 2) golden_columns = columns
  if (file == 3) record_columns = columns
  if (file == 2) choose()
  next
}

file == 1 {
  split_csv($0, field)
  customer_of[field[1] ":" field[2]] = field[3]
  by_id[field[2]] = field[3]
  size[field[3]]++
  order[++rows] = field[3]
}

# One customer of each of some sizes, from the middle of the file.
function choose(    wanted, row, number) {
  split("5 4 3", wanted, " ")
  for (number = 1; number <= 3; number++) {
    for (row = int(rows * number / 4) + 1; row <= rows; row++) {
      if (size[order[row]] == wanted[number] && !(order[row] in chosen)) {
        chosen[order[row]] = ++shown
        name[shown] = order[row]
        break
      }
    }
  }
}

file == 2 {
  split_csv($0, field)
  if (field[1] in chosen)
    for (column = 3; column <= golden_columns; column++)
      golden[field[1], golden_header[column]] = field[column]
}

file == 3 {
  split_csv($0, field)
  customer = record_source ? customer_of[field[record_source] ":" field[record_id]] \
    : by_id[field[record_id]]
  if (customer in chosen) {
    number = ++found[customer]
    for (column = 1; column <= record_columns; column++)
      value[customer, number, column] = field[column]
  }
}

END {
  width = 21
  for (number = 1; number <= shown; number++) {
    customer = name[number]
    printf "\n  %s", cell(customer, 15)
    printf "%s", cell("customer", width + 1)
    for (record = 1; record <= found[customer] && record <= 4; record++)
      printf "%s ", cell("record " record, width)
    print ""
    for (column = 1; column <= record_columns; column++) {
      if (!((customer, record_header[column]) in golden) && column != record_source \
        && column != record_id) continue
      printf "  %s%s ", cell(record_header[column], 15), \
        cell(golden[customer, record_header[column]], width)
      for (record = 1; record <= found[customer] && record <= 4; record++)
        printf "%s ", cell(value[customer, record, column], width)
      print ""
    }
  }
}
