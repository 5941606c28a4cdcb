"""What bench/run measures besides counting: reports beside R Markdown, the pack of a real-sized audit, and a large workbook."""
import csv
import os
import pathlib
import re
import shutil
import statistics
import zipfile
from xml.sax.saxutils import escape

here = pathlib.Path(__file__).resolve().parent
peers = here / "peers"
example = here.parent / "examples" / "2024-25"
pack = "region thermewell calderport westmarch levenshire northmarch".split()
files = ["--format", "word", "--format", "html", "--format", "excel"]


def in_turns(commands, rounds, once):
    """Rows of a table: what was run, medians, the lowest wall, and whether every run said that it went well."""
    runs = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            run = once(command)
            if turn:
                runs[name].append(run)
    for name, of in runs.items():
        wall, cpu, peak = (statistics.median(r[i] for r in of) for i in range(3))
        yield name, wall, min(r[0] for r in of), cpu, peak, "" if not any(r[3] for r in of) else " (failed)"


def report(audit, work, out, only, *more):
    # What an earlier run left there, of another version of Eleven perhaps, is none of this one's business.
    shutil.rmtree(work / out, ignore_errors=True)
    return [str(work / "eleven" / "eleven"), "report", str(audit), *(a for r in only for a in ("--for", r)), *more, "--out", str(work / out)]


def rmarkdown(work, tables):
    """The peer's own work: one area's report, Word, from the tables of the full analysis."""
    os.environ["PEERS_HERE"] = str(peers)
    render = "rmarkdown::render('%s', output_dir='%s', intermediates_dir='%s', output_file='%s', params=list(tables='%s', area='Northmarch'), quiet=TRUE)"
    return ["Rscript", "-e", render % (peers / "report.Rmd", work, work / "knit", work / "rmarkdown.docx", tables)]


def reports(work, rounds, once, tables, audit, have_r):
    commands = {"one area, Word, from 455 answers in CSV": report(audit, work, "report-csv", ["northmarch"], "--format", "word", "--audience", "team")}
    commands["the same answers counted to JSON, without a report"] = [str(work / "eleven" / "eleven"), "tally", str(audit), "--json", str(work / "counted.json")]
    if have_r:
        commands["R Markdown: one area, Word, from the tables of the same 455"] = rmarkdown(work, tables)
    commands |= {
        "one area of 2024-25, Word, team": report(example, work, "report-team", ["westmarch"], "--format", "word", "--audience", "team"),
        "one area of 2024-25, Word, public": report(example, work, "report-public", ["westmarch"], "--format", "word"),
        "five areas and the region, Word, HTML and Excel, public": report(example, work, "pack", pack, *files),
        "the same with PDF": report(example, work, "pack-pdf", pack, *files, "--format", "pdf"),
    }
    lines = ["### Reports", "", "| what is written | wall s | lowest | CPU s | peak MiB |", "| --- | ---: | ---: | ---: | ---: |"]
    for name, wall, low, cpu, peak, failed in in_turns(commands, rounds, once):
        lines.append("| %s%s | %.2f | %.2f | %.2f | %.0f |" % (name, failed, wall, low, cpu, peak))
    return "\n".join(lines + ([] if have_r else ["", "Not installed here: R Markdown."]))


def letters(column):
    return chr(65 + column) if column < 26 else letters(column // 26 - 1) + chr(65 + column % 26)


def workbook(data, to):
    """The survey as a workbook with shared strings, as Microsoft Forms writes it."""
    if to.exists():
        return
    shared = {}
    package = "http://schemas.openxmlformats.org/package/2006/"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    part = to.with_suffix(".part")
    control = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                   '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
                   '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
                   '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>' % package)
        z.writestr("_rels/.rels", '<Relationships xmlns="%srelationships"><Relationship Id="a" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>' % (package, office))
        z.writestr("xl/workbook.xml", '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Sheet1" sheetId="1" r:id="a"/></sheets></workbook>' % (sheet, office))
        z.writestr("xl/_rels/workbook.xml.rels", '<Relationships xmlns="%srelationships"><Relationship Id="a" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>'
                   '<Relationship Id="b" Type="%s/sharedStrings" Target="sharedStrings.xml"/></Relationships>' % (package, office, office))
        with z.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as out, open(data, encoding="utf-8-sig", newline="") as f:
            out.write(('<worksheet xmlns="%s"><sheetData>' % sheet).encode())
            for n, row in enumerate(csv.reader(f), 1):
                cells = ('<c r="%s%d" t="s"><v>%d</v></c>' % (letters(i), n, shared.setdefault(v, len(shared))) for i, v in enumerate(row) if v)
                out.write(('<row r="%d">%s</row>' % (n, "".join(cells))).encode())
            out.write(b"</sheetData></worksheet>")
        with z.open("xl/sharedStrings.xml", "w", force_zip64=True) as out:
            out.write(('<sst xmlns="%s">' % sheet).encode())
            for text in shared:
                out.write(('<si><t xml:space="preserve">%s</t></si>' % escape(control.sub("", text))).encode())
            out.write(b"</sst>")
    part.rename(to)


def large_workbook(work, rounds, once, data, audit):
    folder = pathlib.Path(work / "audit-workbook")
    (folder / "question-sets").mkdir(parents=True, exist_ok=True)
    workbook(data, folder / "survey.xlsx")
    for f in (audit / "question-sets").iterdir():
        (folder / "question-sets" / f.name).write_bytes(f.read_bytes())
    (folder / "audit.yaml").write_text((audit / "audit.yaml").read_text().replace("survey.csv", "survey.xlsx"))
    (_, wall, low, cpu, peak, failed), = in_turns({"": [str(work / "eleven" / "eleven"), "tally", str(folder), "--json", str(work / "workbook.json")]}, rounds, once)
    return ("### A workbook of 100,000 rows and 40 columns, %.1f MB\n\nTo the JSON of all tables%s: wall %.2f s (lowest %.2f), CPU %.2f s, peak %.0f MiB."
            % ((folder / "survey.xlsx").stat().st_size / 1e6, failed, wall, low, cpu, peak))
