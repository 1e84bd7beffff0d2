package content_test
import ("testing";"os";"fmt";"strings";"crossroads/content";"crossroads/scoring")
func TestZZ(t *testing.T){
 want:=os.Getenv("CASE"); if want=="" {t.Skip()}
 guide,_:=content.Load(content.Files()); e:=scoring.New(guide.Model); var m mapping; readDecisions(t,"mapping.yaml",&m)
 var real struct{Cases []decision `yaml:"cases"`}; readDecisions(t,"real.yaml",&real)
 var v struct{Vignettes []decision `yaml:"vignettes"`}; readDecisions(t,"vignettes.yaml",&v)
 for _,c:=range append(real.Cases,v.Vignettes...){
  if !strings.Contains(","+want+",",","+c.ID+","){continue}
  a:=m.answer(guide.Flow,c.Situation); r:=e.Assess(a)
  fmt.Println("==",c.ID,c.Choice,c.Expected,r.Verdict.Word, fmt.Sprintf("hybrid %+v",r.Hybrid))
  for x:=range a.All(){ if x.State=="answered"{fmt.Print(x.Question,"=",x.Values," ")}}; fmt.Println()
  for _,l:=range r.Lines{ fmt.Printf("  %-16s case%2d w%.3f mids %d %d %d  N-P %+.1f  H-best %+.1f\n",guide.Model.Criteria[l.Criterion].ID,l.Case,l.Weight,l.Cells[0].Mid,l.Cells[1].Mid,l.Cells[2].Mid,l.Points[0]-l.Points[1],l.Points[2]-max(l.Points[0],l.Points[1]))}
 }
}
