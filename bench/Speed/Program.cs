using Misthos.Speed;

var options = new Options(args);
return args.FirstOrDefault() switch
{
    "pages" => await PagesRun.RunAsync(options),
    "start" => await StartRun.RunAsync(options),
    "checkins" => await CheckInsRun.RunAsync(options),
    "payments" => await PaymentsRun.RunAsync(options),
    "payment-crashes" => await PaymentCrashRun.RunAsync(options),
    "allowances" => await AllowancesRun.RunAsync(options),
    _ => Options.Usage(),
};
