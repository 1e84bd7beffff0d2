#!/usr/bin/env bash
# SVG 2 replaces xml:space="preserve" by the CSS property white-space, and
# browsers honour both. resvg 2.6.2 and sharp 0.35.5, which brings librsvg, (npm,
# Node.js 20) and CairoSVG 2.9.1 (PyPI, Python 3.11; needs the cairo library) know
# the old attribute alone: with "white-space: pre" the columns of a terminal's
# picture close up. Needs any font.
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
    print(name, "kept" if box[2] > 100 else "closed up")
P
for how in 'xml:space="preserve"' 'style="white-space: pre"'; do
	printf '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="30"><rect width="400" height="30" fill="#fff"/><text y="20" %s>a                                        b</text></svg>' "$how" >in.svg
	node draw.mjs
	printf '%s: %s\n' "$how" "$(v/bin/python reach.py | paste -sd,)"
done | tee got
[ "$(cat got)" = 'xml:space="preserve": resvg kept,librsvg kept,CairoSVG kept
style="white-space: pre": resvg closed up,librsvg closed up,CairoSVG closed up' ]
