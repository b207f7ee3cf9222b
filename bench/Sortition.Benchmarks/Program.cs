using Misthos.Sortition.Benchmarks;

return args switch
{
    ["run", var name, .. var rest] => SingleRun.Measure(name, rest),
    ["parts", .. var rest] => Parts.Measure(rest),
    ["table", .. var names] => ScaleTable.Print(names),
    _ => ScaleTable.Usage(),
};
