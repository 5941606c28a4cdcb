// Writes a script and all it imports as one module: node bundle.mjs FROM TO
// The design system's modules import by plain names and export at their end, so that one after another in one scope they mean the same.
// What does not hold to that is refused; a line that several of them begin with is kept once.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const [from, to] = process.argv.slice(2);
const importing = /^import \{[^}]*\} from ['"]([^'"]+)['"];\n/gm;
const exporting = /^export \{[^}]*\};\n/gm;
const remarks = /^\s*\/\*\*[\s\S]*?\*\/\n|^\s*\/\/.*\n/gm;
const defining = /^(?:class|function|const|let|var) ([\w$]+).*$/gm;

const read = new Set();
const owners = new Map();
let bundle = "";

function find(name, folder) {
    if (name.startsWith(".")) {
        return resolve(folder, name);
    }
    const file = join(folder, "node_modules", name);
    return existsSync(file) ? file : find(name, dirname(folder));
}

function add(file) {
    if (read.has(file)) {
        return;
    }
    read.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, name] of text.matchAll(importing)) {
        add(find(name, dirname(file)));
    }
    let code = text.replace(importing, "").replace(exporting, "").replace(remarks, "");
    if (/^\s*(import|export)\b/m.test(code) || /\bas\b/.test((text.match(importing) ?? []).join())) {
        throw new Error(`${file} imports or exports in a way that cannot be bundled here.`);
    }
    for (const [line, name] of code.matchAll(defining)) {
        if (!owners.has(name)) {
            owners.set(name, line);
        } else if (owners.get(name) === line && line.endsWith(";")) {
            code = code.replace(line + "\n", "");
        } else {
            throw new Error(`${file} defines ${name}, which another module did before it.`);
        }
    }
    bundle += code;
}

add(resolve(from));
writeFileSync(to, bundle);
