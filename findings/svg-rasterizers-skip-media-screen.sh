#!/usr/bin/env bash
# resvg 2.6.2 and sharp 0.35.5, which brings librsvg, (npm, Node.js 20) and
# CairoSVG 2.9.1 (PyPI, Python 3.11; needs the cairo library) skip every @media
# block of a drawing, "screen" and "all" included, not only those of colour
# schemes: a drawing whose colours stand in @media blocks, one a scheme, comes out
# in the initial colour, black.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts @resvg/resvg-js@2.6.2 sharp@0.35.5 >/dev/null
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install cairosvg==2.9.1
for media in screen all '(prefers-color-scheme: light)'; do
	printf '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><style>@media %s { rect { fill: #ff0000 } }</style><rect width="9" height="9"/></svg>' "$media" >"in.svg"
	cat >draw.mjs <<'J'
import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
const svg = readFileSync('in.svg')
console.log('resvg', [...new Resvg(svg).render().pixels.subarray(0, 3)].join(' '))
console.log('librsvg', [...(await sharp(svg).raw().toBuffer()).subarray(0, 3)].join(' '))
J
	node draw.mjs
	v/bin/python -c 'import cairosvg, io
from PIL import Image
print("CairoSVG", *Image.open(io.BytesIO(cairosvg.svg2png(url="in.svg"))).convert("RGB").getpixel((4, 4)))'
done | tee got
[ "$(sort -u got)" = 'CairoSVG 0 0 0
librsvg 0 0 0
resvg 0 0 0' ]
