package html

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"crossroads/scoring/report/reporttest"
)

// browser finds Chromium; the tests that need it are skipped where there is
// none.
func browser(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes some seconds")
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("neither chromium, chromium-browser nor google-chrome is installed")
	return ""
}

// browse opens a page and returns what the browser wrote to its two streams.
func browse(t *testing.T, page []byte, flags ...string) (out, log string) {
	t.Helper()
	path := browser(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "page.html")
	if err := os.WriteFile(file, page, 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	flags = append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--enable-logging=stderr",
		"--virtual-time-budget=5000", "--user-data-dir=" + filepath.Join(dir, "profile")}, flags...)
	c := exec.CommandContext(ctx, path, append(flags, "file://"+filepath.ToSlash(file))...)
	var stdout, stderr bytes.Buffer
	c.Stdout, c.Stderr = &stdout, &stderr
	if err := c.Run(); err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	return stdout.String(), stderr.String()
}

// TestBrowserShowsPicturesInBothSchemes looks for the paper, and for enough of
// the two colours of the drawings, in screenshots.
func TestBrowserShowsPicturesInBothSchemes(t *testing.T) {
	for i, tt := range []struct {
		scheme, flag         string
		paper, first, second color.RGBA
	}{
		{"light", "--blink-settings=preferredColorScheme=1", rgb(0xfcfcfa), rgb(0x2c7a1c), rgb(0x0b55b8)},
		{"dark", "--blink-settings=preferredColorScheme=0", rgb(0x14171b), rgb(0x79c45e), rgb(0x6fb2f7)},
	} {
		sizes := []string{"1200,1400", "500,1400"}
		if !reporttest.Long() { // each scheme and each size once
			sizes = sizes[i : i+1]
		}
		for _, size := range sizes {
			shot := filepath.Join(t.TempDir(), "shot.png")
			_, log := browse(t, Render(reporttest.Strait(reporttest.Busy()...)), "--screenshot="+shot, "--window-size="+size, tt.flag)
			checkConsole(t, log)
			seen := colours(t, shot)
			if corner := seen.at(2, 2); corner != tt.paper {
				t.Errorf("%s at %s: the paper is %v, want %v", tt.scheme, size, corner, tt.paper)
			}
			for name, want := range map[string]color.RGBA{"first": tt.first, "second": tt.second} {
				if n := seen.count[want]; n < 500 {
					t.Errorf("%s at %s: %d pixels of the %s colour", tt.scheme, size, n, name)
				}
			}
		}
	}
}

// checkConsole expects that the page caused no message, such as a violation of
// its own policy.
func checkConsole(t *testing.T, log string) {
	t.Helper()
	if m := regexp.MustCompile(`(?m)^.*CONSOLE.*$`).FindAllString(log, -1); len(m) > 0 {
		t.Errorf("the browser complains:\n%s", strings.Join(m, "\n"))
	}
}

type screenshot struct {
	image.Image
	count map[color.RGBA]int
}

func (s screenshot) at(x, y int) color.RGBA { return color.RGBAModel.Convert(s.At(x, y)).(color.RGBA) }

func colours(t *testing.T, file string) screenshot {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	s := screenshot{img, map[color.RGBA]int{}}
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y++ {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x++ {
			s.count[s.at(x, y)]++
		}
	}
	return s
}

func rgb(v uint32) color.RGBA {
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xff}
}

// TestBrowserRunsNothing opens a page full of hostile text: a script that ran
// would change the title or reach the console.
func TestBrowserRunsNothing(t *testing.T) {
	in := written(`<script>document.title="ran";console.error("ran")</script><img src=x onerror="document.title='ran'"><svg onload="document.title='ran'">`)
	dom, log := browse(t, Render(in), "--dump-dom")
	checkConsole(t, log)
	if strings.Contains(dom, "<title>ran") || !strings.Contains(dom, "&lt;script&gt;document.title") {
		t.Errorf("hostile text ran or is not shown")
	}
}

// TestBrowserPrints prints a page and expects several sheets of paper.
func TestBrowserPrints(t *testing.T) {
	file := filepath.Join(t.TempDir(), "page.pdf")
	_, log := browse(t, Render(reporttest.Strait(reporttest.Busy()...)), "--print-to-pdf="+file, "--no-pdf-header-footer",
		"--blink-settings=preferredColorScheme=0")
	checkConsole(t, log)
	pdf, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	sheets := len(regexp.MustCompile(`/Type\s*/Page\b[^s]`).FindAll(pdf, -1))
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) || sheets < 2 || sheets > 12 {
		t.Errorf("%d sheets in %d bytes", sheets, len(pdf))
	}
}

// TestBrowserAccessibility runs axe-core over pages in both schemes. It is
// looked for where npm keeps global packages, and in NODE_PATH.
func TestBrowserAccessibility(t *testing.T) {
	script := axe(t)
	for _, name := range []string{"decided", "close"} {
		answers := situations()[name]
		for _, flag := range []string{"--blink-settings=preferredColorScheme=1", "--blink-settings=preferredColorScheme=0"} {
			page := string(Render(reporttest.Strait(answers...)))
			page = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`).ReplaceAllString(page, "")
			page = strings.Replace(page, "</body>", "<script>"+strings.ReplaceAll(script, "</script", `<\/script`)+`</script><script>
axe.run().then(r => { const p = document.createElement("p"); p.id = "axe";
p.textContent = "checked " + r.passes.length + ": " + r.violations.map(v => v.id + " " + v.nodes[0].html).join("; "); document.body.append(p) })
</script></body>`, 1)
			dom, _ := browse(t, []byte(page), "--dump-dom", flag)
			found := regexp.MustCompile(`<p id="axe">checked (\d+): (.*)</p>`).FindStringSubmatch(dom)
			if found == nil {
				t.Fatalf("%s: the check did not end", name)
			}
			if found[2] != "" || len(found[1]) < 2 {
				t.Errorf("%s, %s: %s rules hold, but not %s", name, flag, found[1], found[2])
			}
		}
	}
}

func axe(t *testing.T) string {
	t.Helper()
	browser(t)
	folders := filepath.SplitList(os.Getenv("NODE_PATH"))
	if root, err := exec.Command("npm", "root", "--global").Output(); err == nil {
		folders = append(folders, strings.TrimSpace(string(root)))
	}
	for _, folder := range folders {
		if data, err := os.ReadFile(filepath.Join(folder, "axe-core", "axe.min.js")); err == nil {
			return string(data)
		}
	}
	t.Skip("axe-core is not installed: npm install --global axe-core, or name its folder in NODE_PATH")
	return ""
}
