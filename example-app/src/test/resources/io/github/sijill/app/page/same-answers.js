// Random questions to what a written page holds, and to the server that has the same archive: gives
// those that are answered otherwise. Run in a page of that server; see PageAnswersTest.
const [seed, rounds, done] = [arguments[0], arguments[1], arguments[arguments.length - 1]];

async function compare() {
  const { EmbeddedSource } = await import("/page/embedded.js");
  const { Words } = await import("/page/words.js");
  const { changesOf } = await import("/page/changes.js");
  const { Seen } = await import("/page/model.js");
  const { parseState } = await import("/page/state.js");
  const written = new DOMParser().parseFromString(await (await fetch("/written.html")).text(), "text/html");
  const allWords = JSON.parse(written.getElementById("sijill-words").textContent);
  const data = JSON.parse(written.getElementById("sijill-data").textContent);
  const file = new EmbeddedSource(written, data, (day, language) => new Words(allWords, language).day(day));
  const { case: id } = data.cases[0];
  const instants = await file.instants(id);

  let state = seed;
  const random = (bound) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return Math.floor(state / 65536) % bound;
  };
  const first = Date.UTC(2016, 0, 20);
  const day = (number) => new Date(first + number * 86_400_000).toISOString().slice(0, 10);
  const viewpoint = () =>
    [{}, {}, { "known-on": day(random(60)) }, { "known-on": day(random(60)), attested: "reported" }, { attested: "official" }, { "recorded-at": instants[random(instants.length)] }][random(6)];
  const span = () => {
    const from = random(50);
    return `${day(from)}/${day(from + [0, random(4), random(10), random(60)][random(4)])}`;
  };

  const sorted = (node) =>
    Array.isArray(node) ? node.map(sorted) : node && typeof node === "object" ? Object.fromEntries(Object.keys(node).sort().map((name) => [name, sorted(node[name])])) : node;
  const text = (node) => JSON.stringify(sorted(node));
  const held = ({ cells }) => cells.map(({ territory, operator, network, service, certainly, possibly }) => [territory, operator, network, service, certainly, possibly]);
  const told = ({ doubts, ...answer }) => answer; // which a file does not hold
  const lines = (answer) => answer.lines ?? answer.explanation.split("\n").filter((line) => line.trim());
  const changed = (cells) => cells.map((each) => [each.on ?? each.day, each.network, text(each.before), text(each.after)].join(" ")).sort();

  const kinds = {
    on: () => ["status", { ...viewpoint(), on: day(random(60)) }, told],
    during: () => ["status", { ...viewpoint(), during: span() }, held],
    timeline: () => ["timeline", viewpoint(), told],
    chronology: () => ["chronology", viewpoint(), (answer) => answer],
    explain: () => ["explain", { on: day(random(60)), lang: ["en", "fr", "ar"][random(3)] }, lines],
    cite: () => ["cite", { on: day(random(60)) }, (answer) => answer],
  };
  const names = [...Object.keys(kinds), "during", "during", "on"];
  const differing = [];
  for (let round = 0; round < rounds; round++) {
    const [command, asked, of] = kinds[names[random(names.length)]]();
    const parameters = { case: id, ...asked };
    const address = `/api/${command === "cite" ? "cite/status" : command}?${new URLSearchParams(parameters)}`;
    const answer = await (await fetch(address)).json();
    if (text(of(await file.ask(command, parameters))) !== text(of(answer))) {
      differing.push(address);
    }
  }
  for (let round = 0; round < rounds / 10; round++) {
    const during = span();
    const view = viewpoint();
    const [from, to] = during.split("/");
    const [timeline, chronology] = [await file.ask("timeline", { case: id, ...view }), await file.ask("chronology", { case: id, ...view })];
    const seen = new Seen(timeline, chronology, new Words(allWords, "en"), parseState(""));
    const address = `/api/changes?${new URLSearchParams({ case: id, ...view, during })}`;
    const answer = await (await fetch(address)).json();
    const shown = changesOf(seen, { from, to }).flatMap((each) => each.cells.map((cell) => ({ ...cell, ...each })));
    if (text(changed(shown)) !== text(changed(answer.changes ?? answer.cells))) {
      differing.push(`${address} ${text(changed(shown))} ${text(changed(answer.changes ?? answer.cells))}`);
    }
  }
  return differing;
}

compare().then(done, (fault) => done([String(fault), String(fault.stack)]));
