#!/usr/bin/env bash
# A terminal drawn as SVG keeps its columns by a place for each letter (x="0 60
# 120 180") or by textLength. librsvg, as sharp 0.35.5 (npm, Node.js 20) brings
# it, ignores both, CairoSVG 2.9.1 (PyPI, Python 3.11; needs the cairo library)
# ignores textLength, resvg 2.6.2 (npm) honours both. A tspan with an x of its own
# for every run is kept by all three. Needs any font.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts @resvg/resvg-js@2.6.2 sharp@0.35.5 >/dev/null
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install cairosvg==2.9.1
cat >draw.mjs <<'J'
import { readFileSync, writeFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
const svg = readFileSync('in.svg')
writeFileSync('resvg.png', new Resvg(svg).render().asPng())
await sharp(svg).png().toFile('librsvg.png')
J
cat >reach.py <<'P'
import cairosvg
from PIL import Image, ImageOps
cairosvg.svg2png(url="in.svg", write_to="CairoSVG.png")
for name in "resvg", "librsvg", "CairoSVG":
    box = ImageOps.invert(Image.open(name + ".png").convert("L")).getbbox()
    print(name, "wide" if box[2] > 150 else "narrow")
P
draw() {
	printf '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="30"><rect width="240" height="30" fill="#fff"/>%s</svg>' "$2" >in.svg
	node draw.mjs
	printf '%s: %s\n' "$1" "$(v/bin/python reach.py | paste -sd,)"
}

got=$(draw letters '<text x="0 60 120 180" y="20">abcd</text>'
	draw textLength '<text y="20" textLength="200">abcd</text>'
	draw tspans '<text y="20"><tspan x="0">ab</tspan><tspan x="180">cd</tspan></text>')
printf '%s\n' "$got"
[ "$got" = 'letters: resvg wide,librsvg narrow,CairoSVG wide
textLength: resvg wide,librsvg narrow,CairoSVG narrow
tspans: resvg wide,librsvg wide,CairoSVG wide' ]
