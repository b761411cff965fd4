# The Moroccan archive of 2016, told anew by options only. MoroccoByHandTest runs it.

sijill open --archive morocco.jsonl --case voip-maroc-2016 \
  --id case-opened \
  --occurred 2016-01-01 \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --summary fr='Blocage des communications vocales gratuites sur internet (VoIP) au Maroc en 2016.' \
  --summary en='Blocking of free voice communication over the internet (VoIP) in Morocco in 2016.' \
  --territory MA \
  --operator maroc-telecom,meditel,inwi \
  --network 'mobile(3g,4g),fixed(adsl,wifi)' \
  --service 'voip(whatsapp,skype,messenger)' \
  --name territory/MA/fr=Maroc \
  --name territory/MA/ar=المغرب \
  --name territory/MA/en=Morocco \
  --name operator/maroc-telecom/fr='Maroc Télécom' \
  --name operator/maroc-telecom/en='Maroc Telecom' \
  --name operator/meditel/fr=Méditel \
  --name operator/meditel/en=Méditel \
  --name operator/inwi/fr=Inwi \
  --name operator/inwi/en=Inwi \
  --name network/mobile/fr='réseaux mobiles' \
  --name network/mobile/en='mobile networks' \
  --name network/3g/fr=3G \
  --name network/3g/en=3G \
  --name network/4g/fr=4G \
  --name network/4g/en=4G \
  --name network/fixed/fr='réseaux fixes' \
  --name network/fixed/en='fixed networks' \
  --name network/adsl/fr=ADSL \
  --name network/adsl/en=ADSL \
  --name network/wifi/fr=Wifi \
  --name network/wifi/en=Wifi \
  --name service/voip/fr='voix sur IP' \
  --name service/voip/en='voice over IP' \
  --name service/whatsapp/en=WhatsApp \
  --name service/skype/en=Skype \
  --name service/messenger/en=Messenger \
  --title 'Blocking of VoIP in Morocco, 2016' \
  --baseline open

sijill record blocking-imposed --archive morocco.jsonl --id imposed-mobile \
  --occurred '[2016-01-01..2016-01-05]' --occurred-words 'Début janvier' \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --summary fr='Les usagers découvrent que les applications de VoIP sont bloquées en 3G et 4G ; aucune annonce officielle ne le confirme.' \
  --summary en='Users find the VoIP applications blocked on 3G and 4G; no official word confirms it.' \
  --network mobile

sijill record disruption-reported --archive morocco.jsonl --id degraded-wifi \
  --occurred 2016-01-06 --occurred-words '6 janvier' \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --summary fr='Par wifi, les appels ne passent que par intermittence, alors qu'\''ils échouent toujours sur le réseau mobile.' \
  --summary en='Over wifi calls work only intermittently, while on the mobile network they always fail.' \
  --network wifi \
  --status degraded

sijill record reaction-observed --archive morocco.jsonl --id reaction-networks \
  --occurred 2016-01-06 --occurred-words '6 janvier' \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --summary fr='Vives réactions sur les réseaux sociaux ; les trois opérateurs, Maroc Télécom, Méditel et Inwi, sont soupçonnés d'\''être à l'\''origine du blocage.' \
  --summary en='Strong reactions on social networks; the three operators, Maroc Telecom, Méditel and Inwi, are suspected of being behind the blocking.' \
  --who 'internet users' \
  --form 'outrage on social networks' \
  --towards 'Maroc Telecom, Méditel and Inwi'

sijill record statement-issued --archive morocco.jsonl --id anrt-statement \
  --occurred 2016-01-07 --occurred-words '7 janvier' \
  --attestation official \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --summary fr='L'\''ANRT, régulateur des télécoms, assume le blocage : seuls les exploitants titulaires d'\''une licence peuvent acheminer des appels vers le client final.' \
  --summary en='ANRT, the telecoms regulator, owns the blocking up: only licensed operators may carry calls to the end customer.' \
  --issuer ANRT \
  --position 'Telephone services, over IP or not, may be provided by licensed operators of public telecommunication networks only.' \
  --confirms imposed-mobile

sijill record blocking-extended --archive morocco.jsonl --id extended-wifi \
  --occurred 2016-02-26 --occurred-words '26 février' \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --summary fr='Après la 3G et la 4G, les appels passés par wifi ne marchent plus ; le régulateur avait annoncé ce blocage.' \
  --summary en='After 3G and 4G, calls over wifi no longer work; the regulator had announced this blocking before.' \
  --network wifi \
  --extends imposed-mobile

sijill record reaction-observed --archive morocco.jsonl --id reaction-unlike \
  --occurred 2016-02-28 --occurred-words '28 février' \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --summary fr='Les internautes retirent en masse leurs mentions « j'\''aime » aux pages Facebook des opérateurs ; le blocage est maintenu.' \
  --summary en='Internet users withdraw their likes from the operators'\'' Facebook pages by the thousand; the blocking stays.' \
  --who 'internet users' \
  --form 'mass unliking of Facebook pages' \
  --towards 'the telephone operators'

sijill record petition-filed --archive morocco.jsonl --id petition-oujda \
  --occurred '[2016-03-01..2016-03-10]' --occurred-words 'Début mars' \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --summary fr='Un homme d'\''Oujda dépose une requête contre le chef du gouvernement, président du conseil d'\''administration de l'\''ANRT, pour faire annuler le blocage sur 3G, 4G, ADSL et wifi ; la légalité du blocage est contestée.' \
  --summary en='A man of Oujda files a petition against the head of government, chair of ANRT'\''s board, to have the blocking on 3G, 4G, ADSL and wifi annulled; its legality is disputed.' \
  --petitioner 'a man of Oujda' \
  --respondent 'Abdelilah Benkirane, head of government and chair of the board of ANRT' \
  --claim 'annul the decision to block VoIP calls by WhatsApp, Skype or Messenger on 3G, 4G, ADSL and wifi; its legality is disputed'

sijill record blocking-extended --archive morocco.jsonl --id extended-adsl \
  --occurred '[2016-02-26..2016-03-10]' \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --summary fr='La requête du début mars cite l'\''ADSL parmi les accès désormais bloqués ; aucun jour n'\''est donné.' \
  --summary en='The petition of early March names ADSL among what is blocked by now; no day is given.' \
  --network adsl \
  --extends imposed-mobile

sijill record decree-published --archive morocco.jsonl --id decree \
  --occurred '[2016-06-01..2016-06-10]' --occurred-words 'Début juin' \
  --attestation official \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --summary fr='Un décret paru au Bulletin officiel donne au blocage un cadre juridique.' \
  --summary en='A decree published in the Bulletin officiel gives the blocking a legal frame.' \
  --title 'Decree on procedures for disputes, anticompetitive practices and economic concentrations' \
  --gazette 'Bulletin officiel' \
  --subject 'procedures on disputes, anticompetitive practices and economic concentrations' \
  --covers imposed-mobile,extended-wifi,extended-adsl

sijill record rumour-circulated --archive morocco.jsonl --id rumour-cop22 \
  --occurred '[2016-10-11..2016-10-20]' --occurred-words 'Mi octobre' \
  --attestation rumoured \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --summary fr='Une rumeur fait le tour des réseaux sociaux : la VoIP serait débloquée pour la COP22 à Marrakech, puis bloquée de nouveau ; elle suscite la colère des internautes.' \
  --summary en='A rumour goes round on social networks: VoIP would be unblocked for COP22 in Marrakech and blocked again after; it angers internet users.' \
  --claim 'VoIP will be unblocked for COP22 in Marrakech and blocked again after it' \
  --period 2016-11-07/2016-11-18

sijill record director-dismissed --archive morocco.jsonl --id director-dismissed \
  --occurred '[2016-10-21..2016-10-31]' --occurred-words 'Fin octobre' \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --summary fr='Azzeddine El Mountassir Billah, directeur général de l'\''ANRT, est limogé et remplacé par un intérimaire ; rien ne permet d'\''y voir un lien avec le déblocage.' \
  --summary en='Azzeddine El Mountassir Billah, director general of ANRT, is dismissed and replaced by an interim director; nothing shows a link with the unblocking.' \
  --person 'Azzeddine El Mountassir Billah' \
  --office 'director general' \
  --institution ANRT \
  --interim

sijill record service-restored --archive morocco.jsonl --id restored \
  --occurred 2016-11-04 --occurred-words '4 novembre' \
  --attestation official \
  --source 'UFE Casablanca; title=La VoIP débloquée définitivement sur le territoire marocain; on=2016-11-05; at=https://ufecasablanca.com/single-post/2016/11/05/la-voip-d%C3%A9bloqu%C3%A9e-d%C3%A9finitivement-sur-le-territoire-marocain; in=fr' \
  --source 'ANRT; title=Communiqué; in=fr' \
  --source 'Médias 24; in=fr' \
  --summary fr='L'\''ANRT fait savoir que les opérateurs sont autorisés à rétablir tous les services de téléphonie sur IP sur leurs réseaux fixes et mobiles ; selon une source proche du dossier citée par Médias 24, c'\''est définitif et pour tout le territoire.' \
  --summary en='ANRT announces that the operators are authorised to restore all IP telephony on their fixed and mobile networks; a source close to the file tells Médias 24 that it is definitive and for the whole territory.' \
  --decided-by ANRT \
  --definitive
