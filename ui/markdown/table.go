package markdown

import "strings"

// tablesFrom is the width from which tables are drawn as tables.
const tablesFrom = 60

// Listed turns tables into lists, for widths in which columns would be cut and
// for people who hear them: an item for each row, named by its first cell, with
// the other cells behind their headings. Tables inside code stay as they are.
func Listed(markdown string) string {
	lines := strings.Split(markdown, "\n")
	var out []string
	fenced := false
	for i := 0; i < len(lines); i++ {
		if strings.HasPrefix(strings.TrimSpace(lines[i]), "```") {
			fenced = !fenced
		}
		if fenced || i+1 >= len(lines) || !isRow(lines[i]) || !isDivider(lines[i+1]) {
			out = append(out, lines[i])
			continue
		}
		head := cells(lines[i])
		for i += 2; i < len(lines) && isRow(lines[i]); i++ {
			out = append(out, item(head, cells(lines[i])))
		}
		i--
	}
	return strings.Join(out, "\n")
}

// item writes one row of a table.
func item(head, row []string) string {
	var rest []string
	for j := 1; j < len(row); j++ {
		switch {
		case row[j] == "":
		case j < len(head) && head[j] != "":
			rest = append(rest, head[j]+": "+row[j])
		default:
			rest = append(rest, row[j])
		}
	}
	text := "- "
	if len(row) > 0 && row[0] != "" {
		text += "**" + strings.Trim(row[0], "*") + "**  \n  "
	}
	return text + strings.Join(rest, ", ")
}

func isRow(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "|") }

func isDivider(line string) bool {
	return isRow(line) && strings.Contains(line, "-") && strings.Trim(line, "|-: ") == ""
}

// cells splits a row at its bars; escaped bars belong to the text.
func cells(line string) []string {
	line = strings.TrimSpace(line)
	line = strings.TrimPrefix(line, "|")
	if !strings.HasSuffix(line, `\|`) {
		line = strings.TrimSuffix(line, "|")
	}
	var all []string
	start := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			all = append(all, strings.TrimSpace(line[start:i]))
			start = i + 1
		}
	}
	return append(all, strings.TrimSpace(line[min(start, len(line)):]))
}
