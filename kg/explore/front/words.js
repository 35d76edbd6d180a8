// Every word of the interface in both languages; values of the graph stay as they are.
const WORDS = {
  home: ["首页", "Start"], legend: ["图例", "Legend"], facts: ["详情", "Facts"], timeline: ["时间线", "Timeline"],
  months: ["月份", "Months"], places: ["地区", "Places"], path: ["路径", "Path"], search: ["搜索姓名、简称、拼音或首字母", "Search a name, alias, pinyin or its initials"],
  whoMet: ["谁见了谁", "Who met whom"], whoMetHow: ["人物与他们共同参加的活动。点击任一节点展开，点击连线看原句。", "People and the events they shared. Click a node to expand it, a line for its sentence."],
  around: ["的关系", ": what is around"], wayOf: ["之间的路径", ": the way between"], all: ["全部时间", "All time"], day: ["某日", "A day"], span: ["时段", "A span"],
  from: ["起", "From"], to: ["止", "To"], save: ["导出", "Export"], link: ["复制链接", "Copy link"], copied: ["链接已复制", "Link copied"],
  only: ["只看它", "Only this"], expand: ["展开", "Expand"], hide: ["隐藏", "Hide"], wayFrom: ["从此处找路径", "Path from here"],
  met: ["同场人物", "Met"], times: ["次", "×"], named: ["原文提及", "Named in"], sentences: ["句", "sentences"], more: ["另有", "More:"],
  noWay: ["六步之内没有路径", "No way of up to six steps"], find: ["查找", "Find"], nothing: ["没有找到", "Nothing found"], pickOne: ["点击图中的节点或连线，这里显示它的事实与原句。", "Click a node or a line: its facts and sentences are shown here."],
  events: ["活动", "events"], reports: ["报道", "reports"], undated: ["日期不详", "undated"], help: ["帮助", "Help"], close: ["关闭", "Close"],
  leftOut: ["个相邻节点未显示", "neighbours not shown"], zoomIn: ["放大", "Zoom in"], zoomOut: ["缩小", "Zoom out"], fit: ["全图", "Fit"], language: ["English", "中文"],
  keys: ["键盘", "Keyboard"], keySearch: ["搜索", "search"], keyMove: ["在节点间移动", "go from node to node"], keyEnter: ["展开所选", "expand what is picked"],
  keyHide: ["隐藏所选", "hide what is picked"], keyZoom: ["放大、缩小、全图", "zoom in, out, fit"], keyHome: ["首页", "start"], keyEscape: ["取消选择", "pick nothing"],
  solid: ["实线：当时成立；虚线：不能确定；淡色：当时不成立", "Solid: was so then; dashed: cannot be told; pale: was not so"],
  lost: ["没有回答，请刷新页面", "No answer; reload the page"],
  allEvents: ["全部活动", "All events"], asOf: ["当日", "As of"], kind: ["类别", "kind"], aliases: ["又作", "also written"], start: ["开始", "start"], end: ["结束", "end"],
  derived: ["推断自", "concluded from"], first_seen: ["首次见报", "first seen"], last_seen: ["最近见报", "last seen"], mentions: ["提及次数", "mentions"], rule: ["规则", "rule"], confidence: ["把握", "confidence"],
  count: ["次数", "count"], status: ["状态", "status"], level: ["级别", "level"], title: ["职务", "title"], rank: ["级别", "rank"], code: ["代码", "code"], topic: ["主题", "topic"],
  investment: ["投资（元）", "investment (CNY)"], capacity: ["规模", "capacity"], value: ["数值", "value"], unit: ["单位", "unit"], period: ["时期", "period"], change: ["变化", "change"],
  Person: ["人物", "Person"], Post: ["职务", "Post"], Organization: ["机构", "Organization"], Place: ["地点", "Place"], Event: ["活动", "Event"], Project: ["项目", "Project"], Indicator: ["数据", "Figure"],
  HOLDS: ["任职", "holds"], AT: ["属于", "at"], CHAIRED: ["主持", "chaired"], SPOKE_AT: ["讲话", "spoke at"], ATTENDED: ["出席", "attended"], LED: ["带队", "led"], ACCOMPANIED: ["陪同", "accompanied"],
  HOSTED: ["会见", "hosted"], ORGANIZED: ["主办", "organized"], EXHIBITED_AT: ["参展", "exhibited at"], HELD_AT: ["举办地", "held at"], VISITED: ["到访", "visited"], CONCERNS: ["涉及", "concerns"],
  PART_OF: ["隶属", "part of"], LOCATED_IN: ["位于", "located in"], UNDERTAKES: ["承建", "undertakes"], REPORTED: ["发布", "reported"], WROTE: ["撰稿", "wrote"],
  current: ["现任", "current"], ended: ["已卸任", "ended"], unknown: ["不详", "unknown"], official: ["官员", "official"], reporter: ["记者", "reporter"], other: ["其他", "other"],
  meeting: ["会议", "meeting"], inspection: ["调研", "inspection"], visit: ["走访", "visit"], talks: ["会谈", "talks"], fair: ["展会", "fair"], exhibition: ["展览", "exhibition"], ceremony: ["仪式", "ceremony"],
  competition: ["比赛", "competition"], training: ["培训", "training"], promotion: ["推介", "promotion"], construction: ["建设", "construction"], transport: ["运输", "transport"], award: ["表彰", "award"], report: ["报告", "report"],
  country: ["国家", "country"], national: ["国家级", "national"], province: ["省级", "province"], prefecture: ["地市级", "prefecture"], county: ["县区级", "county"], township: ["乡镇级", "township"], village: ["村级", "village"],
  region: ["区域", "region"], river: ["河流", "river"], road: ["道路", "road"], site: ["场所", "site"], community: ["社区", "community"], park: ["园区", "park"], party: ["党组织", "party body"], government: ["政府部门", "government"],
  congress: ["人大", "people's congress"], cppcc: ["政协", "CPPCC"], discipline: ["纪检监察", "discipline inspection"], court: ["法院", "court"], procuratorate: ["检察院", "procuratorate"], military: ["军队", "military"],
  company: ["企业", "company"], institution: ["事业单位", "institution"], association: ["社会团体", "association"], media: ["媒体", "media"], team: ["小组", "team"],
  planned: ["计划中", "planned"], signed: ["已签约", "signed"], under_construction: ["在建", "under construction"], completed: ["已建成", "completed"], operating: ["运营中", "operating"],
}
let language = (navigator.language || "zh").startsWith("zh") ? "zh" : "en"

function say(word) {
  const known = Object.hasOwn(WORDS, word) ? WORDS[word] : null
  return known ? known[language === "zh" ? 0 : 1] : String(word)
}
