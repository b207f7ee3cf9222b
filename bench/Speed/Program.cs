using Misthos.Speed;

var options = new Options(args);
return args is [var verb, ..] && verb == "pages" ? await PagesRun.RunAsync(options)
    : args is [var other, ..] && other == "start" ? await StartRun.RunAsync(options)
    : args is [var third, ..] && third == "checkins" ? await CheckInsRun.RunAsync(options)
    : args is [var fourth, ..] && fourth == "payments" ? await PaymentsRun.RunAsync(options)
    : args is [var fifth, ..] && fifth == "payment-crashes" ? await PaymentCrashRun.RunAsync(options)
    : Options.Usage();
