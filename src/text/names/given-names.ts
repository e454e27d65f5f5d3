/** Given names that are one name in two traditions although they do not sound alike. Only used where the
 *  surnames agree already. */
const GROUPS = `
  mohammed muhammad mohamed mohammad muhammed mehmet mahomet mamadou
  vladimir volodymyr wolodymyr volodimir uladzimir
  yevgeny evgueni yevgueni evgeny jewgeni jewgenij yevhen evhen jewhen eugene yevgeni evgeni eugen
  sergei sergey sergej serguei serhiy serhii sergiy siarhei serhij
  dmitri dmitry dmitrij dmytro dmitriy dimitri dzmitry
  alexander aleksandr oleksandr alexandre alejandro alexandr aliaksandr aleksander
  alexei alexey aleksei oleksiy alexej aleksej oleksii
  nikolai nikolay nicolai mykola nikolaj nikolaus nicolas
  mikhail michail mykhailo mijail mikhaylo mykhaylo michael
  andrei andrey andriy andrej andrii andreas
  pavel pavlo paul pawel pablo
  yuri youri iouri juri yury jurij iuri yuriy
  benjamin benyamin binyamin
  yusuf yousef youssef yussef jussuf josef joseph youssouf yousuf
  ibrahim ebrahim abraham
  hussein hossein husain husayn hussain hocine husein
  hassan hasan
  ahmed ahmad achmed
  khalid khaled chalid jaled
  leila layla laila leyla
  said saeed saïd sayed saeid
  joe joseph
  mike michael
  bill william
  tony anthony antony
  steve steven stephen stephan
  tom thomas
  jim james
  bob robert
  rick richard dick
  ted edward theodore
  jack john
  jake jacob
  matt matthew
  chris christopher
  ben benjamin
  nick nicholas
  alex alexander
  sacha alexandre alexander
  jd james
  kate katherine catherine
  liz elizabeth
`;

const groupsOf = new Map<string, number[]>();
for (const [index, line] of GROUPS.trim().split('\n').entries()) {
  for (const name of line.trim().split(/\s+/)) groupsOf.set(name, [...(groupsOf.get(name) ?? []), index]);
}

/** Whether two folded given names are forms of one: `yevgeny`, `yevhen`; `joe`, `joseph`. */
export function areGivenNameForms(a: string, b: string): boolean {
  const groupsB = groupsOf.get(b);
  return groupsB !== undefined && (groupsOf.get(a) ?? []).some((group) => groupsB.includes(group));
}
