// How a report looks: one style sheet, light and dark, wide and narrow, on paper. Blue and orange
// keep apart for every kind of colour vision; texts have a contrast of 4.5 or more.

/// The style sheet of all reports.
enum StyleSheet {
  static let text: StaticString = """
    :root{--back:#f7f8f9;--card:#fff;--ink:#1b1f24;--muted:#5a6472;--line:#dde2e8;--track:#e9edf1;
    --for:#1f62c4;--against:#b9570b;--plain:#6c7f96;--mark:#ffdf94;--warn:#fff3d0;--edge:#b7791f;
    --calm:#e7f2ea;--calmedge:#3d7d52;--gold:#fdf6df;
    --c1:#1f62c4;--c2:#c2570b;--c3:#23824f;--c4:#8547bd;--c5:#8a6a00;--c6:#0b7f8c;--c7:#bb3374;
    --c8:#5f6d7e}
    @media screen and (prefers-color-scheme:dark){:root{--back:#12161a;--card:#1a1f25;--ink:#e7eaee;
    --muted:#a2adb9;--line:#333c46;--track:#2a323b;--for:#6fa8ff;--against:#f0a050;--plain:#8497ad;
    --mark:#6d5210;--warn:#38290a;--edge:#d39a3c;--calm:#14291b;--calmedge:#5fae7a;--gold:#2b2614;
    --c1:#6fa8ff;--c2:#f0a050;--c3:#63c08d;--c4:#c69cf2;--c5:#d6b545;--c6:#58c6d4;--c7:#f189ba;
    --c8:#a5b2c4}}
    *{box-sizing:border-box}
    html{scroll-padding-top:3.2rem;-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:0 1.25rem 3rem;max-width:76rem;background:var(--back);
    color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",
    Arial,"Noto Sans","Noto Sans CJK SC","DejaVu Sans",sans-serif}
    h1{font-size:1.9rem;line-height:1.2;margin:.1rem 0 .3rem;overflow-wrap:anywhere}
    h2{font-size:1.35rem;margin:0 0 .6rem;padding-top:.4rem}
    h3{font-size:1.08rem;margin:1.8rem 0 .5rem}
    h4{font-size:1rem;margin:0 0 .15rem;overflow-wrap:anywhere}
    h4 small{font-weight:400;color:var(--muted)}
    p{margin:.4rem 0 .8rem;max-width:52rem}
    ul,ol{margin:.4rem 0 .8rem;padding-left:1.3rem;max-width:52rem}
    header{padding-top:1.6rem}
    section{margin-top:2.2rem;padding-top:.8rem;border-top:1px solid var(--line)}
    .over{margin:0;color:var(--muted);font-weight:600;letter-spacing:.04em}
    .muted,footer{color:var(--muted)}
    footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.87rem}
    .tiles{display:grid;grid-template-columns:repeat(5,1fr);gap:.75rem;margin:1rem 0}
    .tile,.card,figure{background:var(--card);border:1px solid var(--line);border-radius:8px}
    .tile{padding:.8rem .9rem;display:flex;flex-direction:column}
    .tile strong{font-size:1.65rem;line-height:1.15;font-variant-numeric:tabular-nums}
    .tile span{font-weight:600}
    .tile small{color:var(--muted)}
    .warning,.calm{border-left:4px solid var(--edge);background:var(--warn);padding:.7rem 1rem;
    border-radius:0 6px 6px 0;margin:1rem 0;max-width:none}
    .warning ul{margin:.3rem 0 0;max-width:none}
    .calm{background:var(--calm);border-color:var(--calmedge)}
    nav{position:sticky;top:0;z-index:2;margin:1.4rem -1.25rem 0;padding:.55rem 1.25rem;
    background:var(--back);border-bottom:1px solid var(--line);white-space:nowrap;overflow-x:auto}
    nav a{display:inline-block;margin-right:1.1rem;font-size:.9rem}
    a{color:var(--for)}
    .scroll{overflow-x:auto;margin:.5rem 0 .9rem}
    table{border-collapse:separate;border-spacing:0;font-size:.88rem;
    font-variant-numeric:tabular-nums}
    table.wide,table.levels,table.bars{width:100%}
    caption{text-align:left;color:var(--muted);padding:.2rem 0 .4rem}
    th,td{text-align:left;vertical-align:top;padding:.32rem .6rem;
    border-bottom:1px solid var(--line)}
    thead th{color:var(--muted);font-weight:600;white-space:nowrap;vertical-align:bottom}
    tbody th{font-weight:600;min-width:6.5rem;overflow-wrap:break-word}
    th small{display:block;font-weight:400;color:var(--muted)}
    .n{text-align:right;white-space:nowrap}
    .faint td,.faint th{color:var(--muted);font-weight:400}
    td.bar{min-width:6rem;width:22%;padding-top:.5rem}
    table.bars td.bar{width:60%}
    .levels td.bar{padding-top:.28rem}.steps td.bar{width:40%}
    td.bar svg{display:block}
    .remarks{font-size:.84rem;min-width:15rem}
    .remarks div,.value{overflow-wrap:anywhere;unicode-bidi:isolate}
    .levels{font-size:.82rem}
    .levels td,.levels th{padding:.16rem .4rem}
    .levels tbody th{font-weight:400;min-width:7rem}
    .steps .value{max-width:13rem;min-width:6.5rem}
    .levels .words{white-space:nowrap}
    .sum td,.sum th{font-weight:600!important;border-bottom:0;border-top:2px solid var(--line)}
    .cards{columns:2 30rem;column-gap:.9rem}
    .cards .card{break-inside:avoid}
    .card{padding:.8rem 1rem .4rem;margin:0 0 .9rem;min-width:0}
    .card p{margin:.1rem 0 .3rem}
    .records{font-size:.82rem}
    .records td,.records th{padding:.28rem .45rem}
    .records td,.records tbody th{max-width:13rem;white-space:nowrap;overflow:hidden;
    text-overflow:ellipsis;unicode-bidi:isolate}
    .records th[scope=row]{position:sticky;left:0;background:var(--card)}
    .golden td,.golden th[scope=row]{background:var(--gold);font-weight:600}
    mark{background:var(--mark);color:inherit;border-radius:2px;padding:0 1px}
    .same{border-bottom:2px dotted var(--muted)}
    .none{color:var(--muted)}
    .gone{color:var(--muted);text-decoration:line-through}
    .badge{display:inline-block;margin-left:.6rem;padding:0 .55rem;border-radius:99px;
    font-size:.8rem;font-weight:600;border:1.5px solid}
    .apart{color:var(--against)}.joined{color:var(--for)}
    figure{margin:.6rem 0 1rem;padding:.8rem 1rem;max-width:37rem}
    figcaption{font-weight:600;margin-bottom:.2rem}
    .chart{display:block;width:100%;height:auto}
    svg text{font-size:12px;fill:var(--ink)}
    svg .small{font-size:11px}
    svg .muted{fill:var(--muted)}
    svg .middle{text-anchor:middle}
    svg .end{text-anchor:end}
    svg .strong{font-weight:700}
    .for{fill:var(--for)}.against{fill:var(--against)}.plain{fill:var(--plain)}
    .track{fill:var(--track)}
    .grid{stroke:var(--line)}
    .axis,.zero{stroke:var(--muted)}
    .marker{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:4 3}
    .curve{fill:none;stroke:var(--for);stroke-width:2;stroke-linejoin:round}
    .s1{--c:var(--c1)}.s2{--c:var(--c2)}.s3{--c:var(--c3)}.s4{--c:var(--c4)}
    .s5{--c:var(--c5)}.s6{--c:var(--c6)}.s7{--c:var(--c7)}.s8{--c:var(--c8)}
    rect[class^=s],.mark,.band{fill:var(--c)}
    figure.flow{max-width:52rem}
    .mark{stroke:var(--card);stroke-width:1}
    .hollow{fill:var(--card);stroke:var(--c);stroke-width:2.5}
    .line{fill:none;stroke:var(--c);stroke-width:2;stroke-linejoin:round}
    .dashed{stroke-dasharray:6 4}
    .guide{fill:none;stroke:var(--muted);stroke-width:1.5;stroke-dasharray:2 4}
    .halo{paint-order:stroke;stroke:var(--card);stroke-width:3px;font-weight:600}
    .plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(30rem,100%),1fr));
    gap:.2rem .9rem;align-items:start}
    .plots figure,.stack{max-width:none}.stack table td.bar{width:80%}
    .g0{fill:#0072b2}.g1{fill:#e69f00}.g2{fill:#009e73}.g3{fill:#cc79a7}.g4{fill:#56b4e9}
    .g5{fill:#d55e00}.g6{fill:#b8a800}.g7{fill:#7a7a7a}
    .legend{font-size:.87rem;color:var(--muted);max-width:none}
    .key{display:inline-block;margin-right:1.1rem}
    .key svg{vertical-align:-1px}
    .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.6rem;
    margin:.5rem 0}
    dt{color:var(--muted);font-size:.87rem}
    dd{margin:0;font-weight:600}
    summary{cursor:pointer;color:var(--for);padding:.25rem 0}
    @media (max-width:52rem){.tiles{grid-template-columns:repeat(2,1fr)}
    .tile:last-child{grid-column:span 2}}
    @media (max-width:34rem){body{padding:0 .8rem 2rem;font-size:14px}
    nav{margin-left:-.8rem;margin-right:-.8rem;padding-left:.8rem;padding-right:.8rem}
    h1{font-size:1.5rem}.tile strong{font-size:1.35rem}.tile{padding:.6rem .7rem}
    .card{padding:.7rem .7rem .3rem}figure{padding:.6rem .5rem}
    th,td{padding:.28rem .4rem}tbody th{min-width:5.5rem}.levels tbody th{min-width:5rem}
    .plot svg text{font-size:16px}.plot svg .halo{font-size:12px}.levels td.bar{min-width:4rem}
    table.wide{min-width:46rem}
    .wide th[scope=row]{position:sticky;left:0;background:var(--back);max-width:8rem}}
    @media print{body{max-width:none;font-size:10pt;background:#fff}nav{display:none}
    .card,figure,tr{break-inside:avoid}h2,h3,h4{break-after:avoid}
    .scroll{overflow:visible}.cards{columns:1}.tiles{grid-template-columns:repeat(5,1fr)}
    .tile:last-child{grid-column:auto}.tile strong{font-size:1.2rem}
    .records{font-size:6.5pt;width:100%}.records td,.records th{padding:.15rem .2rem}
    .records td,.records tbody th,.records thead th{white-space:normal;overflow-wrap:anywhere;
    max-width:none;min-width:0;position:static!important}
    details::details-content{content-visibility:visible;height:auto}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
