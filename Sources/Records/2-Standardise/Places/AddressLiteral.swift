// Words of addresses by their abbreviation; see AddressWords.swift for the sources.

/// Lines of `abbreviation: variant variant ...`.
let addressLiteral = """
  aly: alley ally allee
  anx: annex annx anex
  arc: arcade
  ave: avenue av aven avenu avnue avenida avda
  byu: bayou bayoo
  bch: beach
  bnd: bend
  blf: bluff bluf
  blfs: bluffs
  btm: bottom bot bottm
  blvd: boulevard boul boulv bulevar bulvar bd
  br: branch brnch
  brg: bridge brdge
  brk: brook
  brks: brooks
  byp: bypass bypa bypas byps
  cp: camp cmp
  cyn: canyon canyn cnyn
  cpe: cape
  cswy: causeway causwa
  ctr: center cen cent centr centre cnter cntr
  ctrs: centers
  cir: circle circ circl crcl crcle
  cirs: circles
  clf: cliff
  clfs: cliffs
  clb: club
  cmn: common
  cor: corner
  cors: corners
  crse: course
  ct: court
  cts: courts
  cv: cove
  crk: creek
  cres: crescent crscnt crsent crsnt
  crst: crest
  xing: crossing crssng
  xrd: crossroad
  curv: curve
  dl: dale
  dv: divide div dvd
  dr: drive driv drv
  drs: drives
  est: estate
  ests: estates
  expy: expressway exp expr express expw
  ext: extension extn extnsn
  fall: falls
  fld: field
  flds: fields
  flts: flats
  frd: ford
  frst: forest forests
  frg: forge
  fork: forks
  ft: fort
  fwy: freeway freewy frway frwy
  gdn: garden gardn grden grdn
  gdns: gardens grdns
  gtwy: gateway gatewy gatway gtway
  gln: glen
  grn: green
  grv: grove grov
  hbr: harbor harb harbr hrbor
  hvn: haven
  hts: heights ht
  hwy: highway highwy hiway hiwy hway
  hl: hill
  hls: hills
  holw: hollow hllw hollows holws
  jct: junction jction jctn junctn juncton
  knl: knoll knol knolls
  lk: lake
  lks: lakes
  lndg: landing lndng
  ln: lane lanes
  lgt: light
  lf: loaf
  lck: lock
  lcks: locks
  ldg: lodge ldge lodg
  loop: loops
  mll: mall
  mnr: manor
  mdw: meadow
  mdws: meadows medows
  ml: mill
  mls: mills
  mtn: mountain mntain mntn mountin mtin
  mt: mount mnt
  nck: neck
  orch: orchard orchrd
  oval: ovl
  park: pk prk parks
  pkwy: parkway parkwy pky
  pass: passage
  path: paths
  pike: pikes
  pl: place platz plac pla
  pln: plain
  plns: plains
  plz: plaza plza plazza
  pt: point
  pts: points
  prt: port
  prts: ports
  pr: prairie prr
  radl: radial rad radiel
  ranch: ranches rnch rnchs
  rpd: rapid
  rpds: rapids
  rst: rest
  rdg: ridge rdge
  rdgs: ridges
  riv: river rvr rivr
  rd: road
  rds: roads
  rte: route
  shl: shoal
  shls: shoals
  shr: shore
  shrs: shores
  spg: spring spng sprng
  spgs: springs spngs sprngs
  spur: spurs
  sq: square sqr sqre squ
  sta: station statn stn
  stra: stravenue strav straven stravn strvn strvnue
  strm: stream streme
  st: street strt str strasse straat saint sankt sint
  smt: summit sumit sumitt
  trwy: throughway
  trce: trace traces
  trak: track tracks trk trks
  trl: trail tr trails trls
  tunl: tunnel tunnels tunls
  tpke: turnpike trnpk turnpk
  upas: underpass
  un: union
  uns: unions
  vly: valley vally vlly
  vlys: valleys
  vw: view
  vws: views
  vlg: village vill villag villg vlge
  vlgs: villages
  vis: vista vst vsta
  walk: walks
  way: wy
  wl: well
  wls: wells
  n: north nord norte noord nth
  s: south sud sur sul zuid sth
  e: east
  w: west ouest oeste ovest
  ne: northeast
  nw: northwest
  se: southeast
  sw: southwest
  apt: apartment apartments appt appartement apto appartamento flat flt
  ste: suite
  rm: room
  fl: floor
  bldg: building bld
  dept: department
  trlr: trailer
  cl: close
  cct: circuit cirt
  pde: parade
  esp: esplanade
  tce: terrace terr ter
  prom: promenade
  chs: chase
  mews: mew
  ch: chemin
  imp: impasse
  ctra: carretera
  pso: paseo
  pza: piazza
  vle: viale
  cso: corso
  lgo: largo
  tv: travessa
  al: aleja aleje alameda
  ul: ulica
  os: osiedle
  fbg: faubourg
  bte: boite
  gte: gate
  blk: block
  lvl: level
  ho: house hse
  hosp: hospital
  med: medical
  ret: retirement
  nurs: nursing
  box: bx
  fm: farm
  univ: university
  whg: wohnung
  dep: depto departamento
  1st: first
  2nd: second
  3rd: third
  4th: fourth
  5th: fifth
  6th: sixth
  7th: seventh
  8th: eighth
  9th: ninth
  10th: tenth
  11th: eleventh
  12th: twelfth
  """
