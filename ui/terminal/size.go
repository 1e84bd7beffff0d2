package terminal

import (
	"strconv"

	uv "github.com/charmbracelet/ultraviolet"
)

// What a size is where the terminal does not know it, and the largest one that
// is drawn: the rest of a larger one stays empty. A cell takes about 250 bytes.
const (
	usualWidth, usualHeight     = 80, 24
	largestWidth, largestHeight = 500, 200
)

// Clamp returns the part of a size that is drawn.
func Clamp(width, height int) (int, int) {
	return min(width, largestWidth), min(height, largestHeight)
}

// known fills in what a terminal does not know of its size (serial lines and
// fresh containers say 0x0) from COLUMNS and LINES, or with what is usual.
func known(width, height int, environment uv.Environ) (int, int) {
	if width <= 0 {
		width = number(environment, "COLUMNS", usualWidth)
	}
	if height <= 0 {
		height = number(environment, "LINES", usualHeight)
	}
	return Clamp(width, height)
}

// number is the positive number in a variable, or another one.
func number(environment uv.Environ, name string, otherwise int) int {
	if n, err := strconv.Atoi(environment.Getenv(name)); err == nil && n > 0 {
		return n
	}
	return otherwise
}
