package report

import (
	"strings"
	"unicode/utf8"
)

// narrowest is the least width of a column: what its divider needs.
const narrowest = 3

// aligned pads the cells of tables so that columns stand below each other in the
// source, as formatters of markdown insist on. Widths are counted in characters.
func aligned(lines []string) []string {
	var out []string
	fence := false
	for i := 0; i < len(lines); i++ {
		fence = fence != strings.HasPrefix(lines[i], "```")
		end := i
		for !fence && end < len(lines) && strings.HasPrefix(lines[end], "|") {
			end++
		}
		if end-i < 2 {
			out = append(out, lines[i])
			continue
		}
		out = append(out, padded(lines[i:end])...)
		i = end - 1
	}
	return out
}

// padded pads the rows of one table; the second is its divider.
func padded(lines []string) []string {
	rows := make([][]string, len(lines))
	var widths []int
	for i, l := range lines {
		rows[i] = cells(l)
		for j, cell := range rows[i] {
			if j == len(widths) {
				widths = append(widths, narrowest)
			}
			if i != 1 {
				widths[j] = max(widths[j], utf8.RuneCountInString(cell))
			}
		}
	}
	right := make([]bool, len(widths))
	for j, cell := range rows[1] {
		right[j] = strings.HasSuffix(cell, ":")
	}
	out := make([]string, len(rows))
	for i, row := range rows {
		for j := range row {
			row[j] = pad(row[j], widths[j], right[j], i == 1)
		}
		out[i] = "| " + strings.Join(row, " | ") + " |"
	}
	return out
}

// pad fills a cell to a width, a divider with dashes.
func pad(cell string, width int, right, divider bool) string {
	switch space := strings.Repeat(" ", max(0, width-utf8.RuneCountInString(cell))); {
	case divider && right:
		return strings.Repeat("-", width-1) + ":"
	case divider:
		return strings.Repeat("-", width)
	case right:
		return space + cell
	default:
		return cell + space
	}
}

// cells are those of a row between its bars; an escaped bar belongs to the text.
func cells(row string) []string {
	row = strings.TrimSuffix(strings.TrimPrefix(row, "|"), "|")
	var all []string
	start := 0
	for i := 0; i < len(row); i++ {
		switch row[i] {
		case '\\':
			i++
		case '|':
			all, start = append(all, row[start:i]), i+1
		}
	}
	all = append(all, row[min(start, len(row)):])
	for i, cell := range all {
		all[i] = strings.TrimSpace(cell)
	}
	return all
}
