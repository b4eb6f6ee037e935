"""Bodies (cơ quan, tổ chức) that issue plans, lead, advise, coordinate or report."""
