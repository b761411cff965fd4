package io.github.sijill.testing;

import static io.github.sijill.source.Attestation.OFFICIAL;
import static io.github.sijill.source.Attestation.RUMOURED;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Source;
import io.github.sijill.time.ImpreciseDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The blocking of VoIP in Morocco in 2016, event by event, as the press article tells it. */
public final class Morocco {

  private static final String CASE = "voip-maroc-2016";
  private static final Instant RECORDED = Instant.parse("2026-11-24T08:00:00Z");
  private static final Source ARTICLE =
      Source.of("UFE Casablanca")
          .titled("La VoIP débloquée définitivement sur le territoire marocain")
          .publishedOn("2016-11-05")
          .at(
              "https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain")
          .language("fr");

  private Morocco() {}

  /** The events as the bundled archive holds them. */
  public static List<Recorded> recorded() {
    List<Recorded> recorded = new ArrayList<>();
    for (SagaEvent event : events()) {
      long sequence = recorded.size() + 1L;
      recorded.add(Recorded.of(event, sequence, RECORDED.plusSeconds(sequence - 1)));
    }
    return recorded;
  }

  /** The events in the order of the article. */
  public static List<SagaEvent> events() {
    return List.of(
        opened(),
        BlockingImposed.of(
            entry("imposed-mobile", between("2016-01-01", "2016-01-05").withWords("Début janvier"))
                .summary(
                    "fr",
                    "Les usagers découvrent que les applications de VoIP sont bloquées en 3G et 4G"
                        + " ; aucune annonce officielle ne le confirme.")
                .summary(
                    "en",
                    "Users find the VoIP applications blocked on 3G and 4G; no official word"
                        + " confirms it."),
            Scope.all().network("mobile")),
        DisruptionReported.of(
            entry("degraded-wifi", day("2016-01-06").withWords("6 janvier"))
                .summary(
                    "fr",
                    "Par wifi, les appels ne passent que par intermittence, alors qu'ils échouent"
                        + " toujours sur le réseau mobile.")
                .summary(
                    "en",
                    "Over wifi calls work only intermittently, while on the mobile network they"
                        + " always fail."),
            Scope.all().network("wifi"),
            Status.DEGRADED),
        ReactionObserved.of(
                entry("reaction-networks", day("2016-01-06").withWords("6 janvier"))
                    .summary(
                        "fr",
                        "Vives réactions sur les réseaux sociaux ; les trois opérateurs, Maroc"
                            + " Télécom, Méditel et Inwi, sont soupçonnés d'être à l'origine du"
                            + " blocage.")
                    .summary(
                        "en",
                        "Strong reactions on social networks; the three operators, Maroc Telecom,"
                            + " Méditel and Inwi, are suspected of being behind the blocking."),
                "internet users",
                "outrage on social networks")
            .towards("Maroc Telecom, Méditel and Inwi"),
        StatementIssued.of(
                entry("anrt-statement", day("2016-01-07").withWords("7 janvier"))
                    .attested(OFFICIAL)
                    .summary(
                        "fr",
                        "L'ANRT, régulateur des télécoms, assume le blocage : seuls les exploitants"
                            + " titulaires d'une licence peuvent acheminer des appels vers le"
                            + " client final.")
                    .summary(
                        "en",
                        "ANRT, the telecoms regulator, owns the blocking up: only licensed"
                            + " operators may carry calls to the end customer."),
                "ANRT",
                "Telephone services, over IP or not, may be provided by licensed operators of"
                    + " public telecommunication networks only.")
            .confirms("imposed-mobile"),
        BlockingExtended.of(
            entry("extended-wifi", day("2016-02-26").withWords("26 février"))
                .summary(
                    "fr",
                    "Après la 3G et la 4G, les appels passés par wifi ne marchent plus ; le"
                        + " régulateur avait annoncé ce blocage.")
                .summary(
                    "en",
                    "After 3G and 4G, calls over wifi no longer work; the regulator had announced"
                        + " this blocking before."),
            Scope.all().network("wifi"),
            "imposed-mobile"),
        ReactionObserved.of(
                entry("reaction-unlike", day("2016-02-28").withWords("28 février"))
                    .summary(
                        "fr",
                        "Les internautes retirent en masse leurs mentions « j'aime » aux pages"
                            + " Facebook des opérateurs ; le blocage est maintenu.")
                    .summary(
                        "en",
                        "Internet users withdraw their likes from the operators' Facebook pages by"
                            + " the thousand; the blocking stays."),
                "internet users",
                "mass unliking of Facebook pages")
            .towards("the telephone operators"),
        PetitionFiled.of(
            entry(
                    "petition-oujda",
                    ImpreciseDate.early(YearMonth.of(2016, 3)).withWords("Début mars"))
                .summary(
                    "fr",
                    "Un homme d'Oujda dépose une requête contre le chef du gouvernement, président"
                        + " du conseil d'administration de l'ANRT, pour faire annuler le blocage"
                        + " sur 3G, 4G, ADSL et wifi ; la légalité du blocage est contestée.")
                .summary(
                    "en",
                    "A man of Oujda files a petition against the head of government, chair of"
                        + " ANRT's board, to have the blocking on 3G, 4G, ADSL and wifi annulled;"
                        + " its legality is disputed."),
            "a man of Oujda",
            "Abdelilah Benkirane, head of government and chair of the board of ANRT",
            "annul the decision to block VoIP calls by WhatsApp, Skype or Messenger on 3G, 4G, ADSL"
                + " and wifi; its legality is disputed"),
        BlockingExtended.of(
            entry("extended-adsl", between("2016-02-26", "2016-03-10"))
                .knownFrom(LocalDate.of(2016, 3, 10))
                .summary(
                    "fr",
                    "La requête du début mars cite l'ADSL parmi les accès désormais bloqués ; aucun"
                        + " jour n'est donné.")
                .summary(
                    "en",
                    "The petition of early March names ADSL among what is blocked by now; no day is"
                        + " given."),
            Scope.all().network("adsl"),
            "imposed-mobile"),
        DecreePublished.of(
                entry("decree", ImpreciseDate.early(YearMonth.of(2016, 6)).withWords("Début juin"))
                    .attested(OFFICIAL)
                    .summary(
                        "fr",
                        "Un décret paru au Bulletin officiel donne au blocage un cadre juridique.")
                    .summary(
                        "en",
                        "A decree published in the Bulletin officiel gives the blocking a legal"
                            + " frame."),
                "Decree on procedures for disputes, anticompetitive practices and economic"
                    + " concentrations")
            .gazette("Bulletin officiel")
            .subject(
                "procedures on disputes, anticompetitive practices and economic concentrations")
            .covers("imposed-mobile", "extended-wifi", "extended-adsl"),
        RumourCirculated.of(
                entry(
                        "rumour-cop22",
                        ImpreciseDate.mid(YearMonth.of(2016, 10)).withWords("Mi octobre"))
                    .attested(RUMOURED)
                    .summary(
                        "fr",
                        "Une rumeur fait le tour des réseaux sociaux : la VoIP serait débloquée"
                            + " pour la COP22 à Marrakech, puis bloquée de nouveau ; elle suscite"
                            + " la colère des internautes.")
                    .summary(
                        "en",
                        "A rumour goes round on social networks: VoIP would be unblocked for COP22"
                            + " in Marrakech and blocked again after; it angers internet users."),
                "VoIP will be unblocked for COP22 in Marrakech and blocked again after it")
            .period("2016-11-07/2016-11-18"),
        DirectorDismissed.of(
                entry(
                        "director-dismissed",
                        ImpreciseDate.late(YearMonth.of(2016, 10)).withWords("Fin octobre"))
                    .summary(
                        "fr",
                        "Azzeddine El Mountassir Billah, directeur général de l'ANRT, est limogé et"
                            + " remplacé par un intérimaire ; rien ne permet d'y voir un lien avec"
                            + " le déblocage.")
                    .summary(
                        "en",
                        "Azzeddine El Mountassir Billah, director general of ANRT, is dismissed and"
                            + " replaced by an interim director; nothing shows a link with the"
                            + " unblocking."),
                "Azzeddine El Mountassir Billah",
                "director general",
                "ANRT")
            .interim(true),
        ServiceRestored.of(
                entry("restored", day("2016-11-04").withWords("4 novembre"))
                    .attested(OFFICIAL)
                    .from(Source.of("ANRT").titled("Communiqué").language("fr"))
                    .from(Source.of("Médias 24").language("fr"))
                    .summary(
                        "fr",
                        "L'ANRT fait savoir que les opérateurs sont autorisés à rétablir tous les"
                            + " services de téléphonie sur IP sur leurs réseaux fixes et mobiles ;"
                            + " selon une source proche du dossier citée par Médias 24, c'est"
                            + " définitif et pour tout le territoire.")
                    .summary(
                        "en",
                        "ANRT announces that the operators are authorised to restore all IP"
                            + " telephony on their fixed and mobile networks; a source close to the"
                            + " file tells Médias 24 that it is definitive and for the whole"
                            + " territory."),
                Scope.all())
            .ended(
                SmallCase.ids("imposed-mobile", "degraded-wifi", "extended-wifi", "extended-adsl"))
            .decidedBy("ANRT")
            .definitive(true));
  }

  private static CaseOpened opened() {
    CaseEntry entry =
        entry("case-opened", day("2016-01-01"))
            .summary(
                "fr",
                "Blocage des communications vocales gratuites sur internet (VoIP) au Maroc en"
                    + " 2016.")
            .summary(
                "en",
                "Blocking of free voice communication over the internet (VoIP) in Morocco in"
                    + " 2016.");
    Dimensions dimensions =
        Dimensions.of(
            List.of(
                DeclaredMember.of("MA")
                    .named("fr", "Maroc")
                    .named("ar", "المغرب")
                    .named("en", "Morocco")),
            List.of(
                DeclaredMember.of("maroc-telecom")
                    .named("fr", "Maroc Télécom")
                    .named("en", "Maroc Telecom"),
                DeclaredMember.of("meditel").named("fr", "Méditel").named("en", "Méditel"),
                DeclaredMember.of("inwi").named("fr", "Inwi").named("en", "Inwi")),
            List.of(
                DeclaredMember.of("mobile")
                    .named("fr", "réseaux mobiles")
                    .named("en", "mobile networks"),
                DeclaredMember.of("3g").below("mobile").named("fr", "3G").named("en", "3G"),
                DeclaredMember.of("4g").below("mobile").named("fr", "4G").named("en", "4G"),
                DeclaredMember.of("fixed")
                    .named("fr", "réseaux fixes")
                    .named("en", "fixed networks"),
                DeclaredMember.of("adsl").below("fixed").named("fr", "ADSL").named("en", "ADSL"),
                DeclaredMember.of("wifi").below("fixed").named("fr", "Wifi").named("en", "Wifi")),
            List.of(
                DeclaredMember.of("voip").named("fr", "voix sur IP").named("en", "voice over IP"),
                DeclaredMember.of("whatsapp").below("voip").named("en", "WhatsApp"),
                DeclaredMember.of("skype").below("voip").named("en", "Skype"),
                DeclaredMember.of("messenger").below("voip").named("en", "Messenger")));
    return CaseOpened.of(entry, "Blocking of VoIP in Morocco, 2016", dimensions)
        .baseline(Status.OPEN);
  }

  private static CaseEntry entry(String id, ImpreciseDate occurred) {
    return CaseEntry.of(CASE, id, occurred).from(ARTICLE);
  }

  private static ImpreciseDate day(String day) {
    return ImpreciseDate.of(LocalDate.parse(day));
  }

  private static ImpreciseDate between(String first, String last) {
    return ImpreciseDate.between(LocalDate.parse(first), LocalDate.parse(last));
  }
}
